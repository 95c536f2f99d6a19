import { blanks, codeName, unseenName } from '../bytes/unseen';

/** Of what a text is made, without a character of it: enough to see that a value is not what was issued. */
export interface Anatomy {
  /** In UTF-16 code units, as everywhere. */
  readonly length: number;
  /** How many code points are of each class; classes that are empty are there with 0. */
  readonly classes: Readonly<Record<CharacterClass, number>>;
  /** The first characters that no credentials have: their place, from 0, and their Unicode name or code point. */
  readonly strange: ReadonlyArray<{ readonly at: number; readonly name: string }>;
}

export const characterClassNames = {
  capital: 'A–Z',
  small: 'a–z',
  digit: '0–9',
  base64: '+ / =',
  otherAscii: 'Other ASCII',
  invisible: 'Invisible',
  otherUnicode: 'Other Unicode',
} as const;

export type CharacterClass = keyof typeof characterClassNames;

const most = 8;

/** Characters that pass for another, by their Unicode names. */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['–', 'EN DASH'],
  ['—', 'EM DASH'],
  ['−', 'MINUS SIGN'],
  ['…', 'HORIZONTAL ELLIPSIS'],
  ['“', 'LEFT DOUBLE QUOTATION MARK'],
  ['”', 'RIGHT DOUBLE QUOTATION MARK'],
  ['‘', 'LEFT SINGLE QUOTATION MARK'],
  ['’', 'RIGHT SINGLE QUOTATION MARK'],
  ['＋', 'FULLWIDTH PLUS SIGN'],
  ['／', 'FULLWIDTH SOLIDUS'],
  ['＝', 'FULLWIDTH EQUALS SIGN'],
  ['⁄', 'FRACTION SLASH'],
  ['∕', 'DIVISION SLASH'],
]);

export function anatomyOf(text: string): Anatomy {
  const classes: Record<CharacterClass, number> = {
    capital: 0,
    small: 0,
    digit: 0,
    base64: 0,
    otherAscii: 0,
    invisible: 0,
    otherUnicode: 0,
  };
  const strange: { at: number; name: string }[] = [];
  for (const { index: at, 0: character } of text.matchAll(/[\s\S]/gu)) {
    const kind = classOf(character);
    classes[kind] += 1;
    const name = kind === 'otherAscii' ? blanks.get(character)?.name : nameOf(kind, character);
    if (name !== undefined && strange.length < most) strange.push({ at, name });
  }
  return { length: text.length, classes, strange };
}

function classOf(character: string): CharacterClass {
  if (/[A-Z]/.test(character)) return 'capital';
  if (/[a-z]/.test(character)) return 'small';
  if (/[0-9]/.test(character)) return 'digit';
  if (/[+/=]/.test(character)) return 'base64';
  if (/[\t\n\r\x20-\x7e]/.test(character)) return 'otherAscii';
  return unseenName(character) === undefined ? 'otherUnicode' : 'invisible';
}

function nameOf(kind: CharacterClass, character: string): string | undefined {
  if (kind === 'invisible') return unseenName(character);
  if (kind !== 'otherUnicode') return undefined;
  return lookAlikes.get(character) ?? codeName(character.codePointAt(0) ?? 0);
}
