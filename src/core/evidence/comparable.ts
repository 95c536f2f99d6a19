import { hexEncode } from '../bytes/hex';
import { Secret } from '../credentials/secret';

/** What is the same for values that are the same, secrets and bytes too. It must not be kept, nor leave whoever compares. */
export function comparable(value: unknown): unknown {
  if (value instanceof Secret) return value.reveal();
  return value instanceof Uint8Array ? hexEncode(value) : value;
}
