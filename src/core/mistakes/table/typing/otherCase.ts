/** The same letter in the other case; null for what has none. */
export function otherCase(character: string): string | null {
  const upper = character.toUpperCase();
  const other = upper === character ? character.toLowerCase() : upper;
  return other === character ? null : other;
}
