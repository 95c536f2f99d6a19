import { base64Decode } from '../../bytes/base64';
import { orNull } from '../../fault/fault';
import { utf8Decode } from '../../bytes/utf8';

/**
 * What a value under `data` of a Kubernetes Secret decodes to, whole: a line break inside the base64 is a part of it.
 * @returns null where it is not base64 of a text
 */
export function decodeSecretData(text: string): string | null {
  return orNull(() => utf8Decode(base64Decode(text.trim())));
}

/** Whether it is what somebody would have encoded on purpose: what a keyboard gives. */
export function isPlain(text: string): boolean {
  return text !== '' && /^[\x20-\x7e\t\r\n]*$/.test(text);
}
