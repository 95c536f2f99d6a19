import { hexEncode } from '../bytes/hex';
import { unseenName } from '../bytes/unseen';
import { utf8Encode } from '../bytes/utf8';

/** Hex of standard input, 16 bytes a line; every od says it so. */
const asRows = `od -An -v -tx1 | tr -s ' ' | sed 's/^ //; s/ $//'`;

interface Shown {
  /** Goes behind what prints it. */
  readonly pipe: string;
  readonly output: string;
  readonly asBytes: boolean;
}

/** Bytes as they are printed for reading. */
export function rowsOf(bytes: Uint8Array): Shown {
  const rows = Array.from({ length: Math.ceil(bytes.length / 16) }, (_, i) =>
    hexEncode(bytes.subarray(16 * i, 16 * i + 16)).replaceAll(/(..)(?=.)/g, '$1 '),
  );
  return { pipe: ` | ${asRows}`, output: rows.join('\n'), asBytes: true };
}

/** A text as it is printed for reading: by its bytes where it could act on the terminal that it is printed to. */
export function shownText(text: string): Shown {
  const acts = [...text].some((character) => character !== '\n' && unseenName(character) !== undefined);
  return acts ? rowsOf(utf8Encode(text)) : { pipe: '; echo', output: text, asBytes: false };
}
