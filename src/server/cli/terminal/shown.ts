/**
 * A text of somebody else as a terminal may have it: what would move its cursor, clear it or turn its text around is
 * written as in JSON. Line breaks and tabs stay.
 */
export function shown(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
