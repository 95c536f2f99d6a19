/** Where a line says something, but for what ended another's words. @param start where the line stands */
export function placeIn(text: string, start: number): { readonly start: number; readonly end: number } {
  return { start: start + Math.max(0, text.search(/[^\s:,;.)\]}-]/)), end: start + text.trimEnd().length };
}
