import { invisibleName } from '../../../core/credentials/invisible';
import type { CharacterSort } from '../../../core/mistakes/search/difference';

const sorts = {
  none: 'nothing',
  'lower-case': 'a lower-case letter',
  capital: 'a capital letter',
  digit: 'a digit',
} as const satisfies Record<Extract<CharacterSort, string>, string>;

/** Marks that are told by their names in Unicode. */
const names: Readonly<Record<string, string>> = {
  ' ': 'SPACE',
  '\t': 'CHARACTER TABULATION',
  '\n': 'LINE FEED',
  '\r': 'CARRIAGE RETURN',
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
  const name = (Object.hasOwn(names, character) ? names[character] : undefined) ?? invisibleName(character);
  const code = `U+${sort.codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return name === undefined || name === code ? code : `${name} (${code})`;
}
