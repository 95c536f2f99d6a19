import { Fault } from './fault';

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

/** @throws Fault `utf8-invalid` when the bytes are not UTF-8 */
export function utf8Decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch (cause) {
    throw new Fault('utf8-invalid', `${bytes.length} bytes are not valid UTF-8`, { cause });
  }
}

/** Decodes with U+FFFD in place of what is not UTF-8: for display only. */
export function utf8Display(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}
