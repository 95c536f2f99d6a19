/** More of one kind are not looked at: of what is kept, there is far less. */
const mostMatches = 512;

/** The first matches of a pattern, which has the flag `g`. */
export function firstMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length === mostMatches) break;
    found.push(match);
  }
  return found;
}
