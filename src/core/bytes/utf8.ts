import { Fault } from '../fault/fault';

// The two platform globals that core depends on; both exist in every browser and in Node.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

export function utf8Encode(text: string): Uint8Array {
  return encoder.encode(text);
}

/**
 * @param at where the bytes stand in what they were taken from: the fault's offset counts from there
 * @throws Fault `utf8-invalid` at the first byte that begins no character
 */
export function utf8Decode(bytes: Uint8Array, at = 0): string {
  try {
    return strict.decode(bytes);
  } catch (cause) {
    const offset = at + firstInvalid(bytes);
    throw new Fault('utf8-invalid', { offset }, cause);
  }
}

/** Decodes with U+FFFD in place of what is not UTF-8: for display only. */
export function utf8Display(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}

/** Finds the first U+FFFD that the lenient decoder put in, as opposed to one that was there. */
function firstInvalid(bytes: Uint8Array): number {
  let offset = 0;
  for (const character of lenient.decode(bytes)) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0xfffd && !(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf)) return offset;
    offset += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return offset;
}
