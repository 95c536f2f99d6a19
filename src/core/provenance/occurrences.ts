import { indexOfBytes } from '../bytes/bytes';
import type { MadeValues } from './madeValues';
import type { Mark } from './place';

/** Fewer bytes than these may stand somewhere by coincidence, and count only where they belong. */
export const shortestFound = 4;

/** Longer media are not searched: no message of this handshake is. */
const mostSearched = 256 * 1024;

/** Every place where a value's bytes stand, in whichever encoding, wherever that is. */
export function occurrences(bytes: Uint8Array, made: MadeValues): readonly Mark[] {
  if (bytes.length > mostSearched) return [];
  const marks: Mark[] = [];
  for (const [value, written] of made) {
    for (const [encoding, needle] of written) {
      if (needle.length < shortestFound) continue;
      for (let at = indexOfBytes(bytes, needle); at >= 0; at = indexOfBytes(bytes, needle, at + 1))
        marks.push({ value, offset: at, length: needle.length, encoding });
    }
  }
  return marks;
}
