import { utf8Encode } from './utf8';
import { unseenName } from './unseen';

/**
 * A text as one word of bash, which a terminal takes as it stands: between single quotes nothing is special but a single
 * quote (POSIX, Shell Command Language, 2.2.2), and what does not show, or would act on a terminal that it is pasted
 * into, is written by its bytes (Bash manual, "ANSI-C Quoting"). No word holds a NUL: bash drops it and what follows.
 */
export function bashWord(text: string): string {
  const characters = [...text];
  if (!characters.some(isUnseen)) return `'${text.replaceAll("'", `'\\''`)}'`;
  return `$'${characters.map(escaped).join('')}'`;
}

function isUnseen(character: string): boolean {
  return unseenName(character) !== undefined || character === '\ufffd';
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  if (character === '\r') return '\\r';
  if (character === "'" || character === '\\') return `\\${character}`;
  // An exclamation mark may stand for an earlier command where somebody types.
  if (!isUnseen(character) && character !== '!') return character;
  return hexEscapes(utf8Encode(character));
}

/** Bytes as `printf` and quoted words of bash write them: two hexadecimal digits each. */
export function hexEscapes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}
