/** A sentence of a trace of version 1, which has it in place of facts. */
export function quoted(text: string): string {
  return `In the file’s words: “${text}”`;
}
