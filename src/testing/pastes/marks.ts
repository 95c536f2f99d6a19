/**
 * A text with marks around what a reader has to find in it, so that positions need not be counted: `⟦id⟧AKIA…⟦/⟧`.
 * Marks do not nest.
 */
export interface Mark {
  /** `id`, `secret`, `token` or `ends` with the number of the set, `id 2`; or `-` and what is ignored, `-region`. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export function mark(label: string, text: string): string {
  return `⟦${label}⟧${text}⟦/⟧`;
}

/** @returns the text without its marks, and where they stood in it */
export function unmark(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  let open: { readonly label: string; readonly start: number } | undefined;
  for (const { index, 0: whole, 1: label = '' } of marked.matchAll(/⟦([^⟧]*)⟧/g)) {
    text += marked.slice(from, index);
    from = index + whole.length;
    if (label !== '/') open = { label, start: text.length };
    else if (open) marks.push({ ...open, end: text.length });
  }
  return { text: text + marked.slice(from), marks };
}

/** Line and column, counted the plain way. */
export function lineAndColumn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
