import { blanks, codeName, unseenName } from '../../../core/bytes/unseen';

const said: ReadonlyMap<string, string> = new Map([
  ['\n', 'a line feed'],
  ['\r', 'a carriage return'],
  ['\t', 'a tab'],
  [' ', 'a space'],
  ['\u00a0', 'a no-break space'],
]);

/**
 * What stands for a character that shows no mark of its own, or none that all fonts have: a short name, to be drawn in
 * a box.
 * @param character one code point
 * @returns null for a character that can be seen; a plain space counts as one that cannot
 */
export function drawnAs(character: string): string | null {
  const short = blanks.get(character)?.short;
  if (short !== undefined) return short;
  const isSeen = unseenName(character) === undefined && !/^[\p{Co}\p{Cn}]$/u.test(character);
  return isSeen ? null : codeName(character.codePointAt(0) ?? 0);
}

/** The same in running text: `“x”`, `a line feed`, `U+200B`; null is the end of a text. */
export function inWords(character: string | null): string {
  if (character === null) return 'the end of the text';
  return said.get(character) ?? drawnAs(character) ?? `“${character}”`;
}

/** A text in stretches: what can be seen as it is, and each character that cannot by itself. Spaces stay, unless they are asked for. */
export function stretches(
  text: string,
  withSpaces = false,
): readonly { readonly text: string; readonly drawn: string | null }[] {
  const out: { text: string; drawn: string | null }[] = [];
  for (const character of text) {
    const drawn = character === ' ' && !withSpaces ? null : drawnAs(character);
    const last = out.at(-1);
    if (drawn === null && last?.drawn === null) last.text += character;
    else out.push({ text: character, drawn });
  }
  return out;
}
