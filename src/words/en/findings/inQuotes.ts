/** What a peer said, for quoting in a sentence: at most 64 characters of it. */
export function inQuotes(text: string): string {
  return `“${text.length <= 64 ? text : `${text.slice(0, 63)}…`}”`;
}
