import { hexEncode } from '../bytes/hex';

/** A request's id, by which AWS finds it in its records: random, written as a UUID is. @param random bytes of a length */
export function stsRequestId(random: (length: number) => Uint8Array): string {
  return hexEncode(random(16)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
