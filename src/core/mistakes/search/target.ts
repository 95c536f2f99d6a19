import { bytesEqual } from '../../bytes/bytes';
import type { Recipe } from '../../sigv4/recipe';
import { signatureBytes } from './signatureBytes';

type Writing = Recipe['writing'];

/** What candidates are held against. */
export interface Target {
  /** Whether a signature that is written in this way can be it at all. */
  readonly takes: (writing: Writing) => boolean;
  /** @param signature the 32 bytes */
  readonly is: (signature: Uint8Array, writing: Writing) => boolean;
}

/** One observed signature, as it is written. */
export function targetOf(text: string): Target {
  const wanted = signatureBytes(text);
  return {
    takes: (writing) => wanted[writing] !== null,
    is(signature, writing) {
      const bytes = wanted[writing];
      return bytes !== null && signature[0] === bytes[0] && bytesEqual(signature, bytes);
    },
  };
}
