/** Characters that show no mark, or look like a plain space: each with its Unicode name. */
const names: ReadonlyMap<number, string> = new Map([
  [0x00, 'NULL'],
  [0x08, 'BACKSPACE'],
  [0x1b, 'ESCAPE'],
  [0x7f, 'DELETE'],
  [0x85, 'NEXT LINE'],
  [0xa0, 'NO-BREAK SPACE'],
  [0xad, 'SOFT HYPHEN'],
  [0x34f, 'COMBINING GRAPHEME JOINER'],
  [0x61c, 'ARABIC LETTER MARK'],
  [0x1680, 'OGHAM SPACE MARK'],
  [0x180e, 'MONGOLIAN VOWEL SEPARATOR'],
  [0x2002, 'EN SPACE'],
  [0x2003, 'EM SPACE'],
  [0x2007, 'FIGURE SPACE'],
  [0x2009, 'THIN SPACE'],
  [0x200a, 'HAIR SPACE'],
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200c, 'ZERO WIDTH NON-JOINER'],
  [0x200d, 'ZERO WIDTH JOINER'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x2028, 'LINE SEPARATOR'],
  [0x2029, 'PARAGRAPH SEPARATOR'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x202f, 'NARROW NO-BREAK SPACE'],
  [0x205f, 'MEDIUM MATHEMATICAL SPACE'],
  [0x2060, 'WORD JOINER'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0x3000, 'IDEOGRAPHIC SPACE'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE'],
]);

/**
 * @param character one code point
 * @returns its Unicode name, or `U+XXXX` for the many that have none or are rare; undefined for one that shows
 */
export function unseenName(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const name = names.get(code);
  if (name !== undefined) return name;
  if (!/^[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Variation_Selector}]$/u.test(character) || character === ' ')
    return undefined;
  return codeName(code);
}

/** Those that every text has: what they are called in short, and the Unicode name. */
export const blanks: ReadonlyMap<string, { readonly short: string; readonly name: string }> = new Map([
  [' ', { short: 'SP', name: 'SPACE' }],
  ['\t', { short: 'TAB', name: 'TAB' }],
  ['\n', { short: 'LF', name: 'LINE FEED' }],
  ['\r', { short: 'CR', name: 'CARRIAGE RETURN' }],
  ['\u00a0', { short: 'NBSP', name: 'NO-BREAK SPACE' }],
]);

/** `U+200B`, of a code point. */
export function codeName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
