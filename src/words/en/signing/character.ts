import { blanks, codeName, unseenName } from '../../../core/bytes/unseen';
import type { CharacterSort } from '../../../core/mistakes/search/difference';

const sorts = {
  none: 'nothing',
  'lower-case': 'a lower-case letter',
  capital: 'a capital letter',
  digit: 'a digit',
} as const satisfies Record<Extract<CharacterSort, string>, string>;

/** Marks that are told by their names in Unicode. */
const names: Readonly<Record<string, string>> = {
  '+': 'PLUS SIGN',
  '/': 'SOLIDUS',
  '=': 'EQUALS SIGN',
  '%': 'PERCENT SIGN',
  '"': 'QUOTATION MARK',
  "'": 'APOSTROPHE',
  '`': 'GRAVE ACCENT',
  '\\': 'REVERSE SOLIDUS',
  ':': 'COLON',
  ';': 'SEMICOLON',
  ',': 'COMMA',
  '-': 'HYPHEN-MINUS',
  _: 'LOW LINE',
  '?': 'QUESTION MARK',
};

/** A character of a secret, as far as it may be told: `LINE FEED (U+000A)`. */
export function characterInWords(sort: CharacterSort): string {
  if (typeof sort === 'string') return sorts[sort];
  const character = String.fromCodePoint(sort.codePoint);
  const name =
    blanks.get(character)?.name ??
    (Object.hasOwn(names, character) ? names[character] : undefined) ??
    unseenName(character);
  const code = codeName(sort.codePoint);
  return name === undefined || name === code ? code : `${name} (${code})`;
}
