const short: ReadonlyMap<number, string> = new Map([
  [0x09, 'TAB'],
  [0x0a, 'LF'],
  [0x0d, 'CR'],
  [0x20, 'SP'],
  [0xa0, 'NBSP'],
]);

/**
 * What stands for a character that shows no mark of its own: a short name, to be drawn in a box.
 * @param character one code point
 * @returns null for a character that can be seen; a plain space counts as one that cannot
 */
export function drawnAs(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  if (!/^[\p{C}\p{Z}\p{Variation_Selector}]$/u.test(character)) return null;
  return short.get(code) ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The same in running text: `“x”`, `a line feed`, `U+200B`; null is the end of a text. */
export function inWords(character: string | null): string {
  switch (character) {
    case null:
      return 'the end of the text';
    case '\n':
      return 'a line feed';
    case '\r':
      return 'a carriage return';
    case '\t':
      return 'a tab';
    case ' ':
      return 'a space';
    case '\u00a0':
      return 'a no-break space';
    default:
      return drawnAs(character) ?? `“${character}”`;
  }
}

/** A text in stretches: what can be seen as it is, and each character that cannot by itself. Spaces stay. */
export function stretches(text: string): readonly { readonly text: string; readonly drawn: string | null }[] {
  const out: { text: string; drawn: string | null }[] = [];
  for (const character of text) {
    const drawn = character === ' ' ? null : drawnAs(character);
    const last = out.at(-1);
    if (drawn === null && last?.drawn === null) last.text += character;
    else out.push({ text: character, drawn });
  }
  return out;
}
