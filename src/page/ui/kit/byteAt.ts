/**
 * The byte at a point of the screen, by the place of the run of bytes around it (`data-run` says the offset of its first
 * byte, `data-bytes` how many there are, `data-as` how they are written); null beside all of them.
 */
export function byteAt(root: Element, x: number, y: number): number | null {
  const run = root.ownerDocument.elementFromPoint(x, y)?.closest<HTMLElement>('[data-run]');
  if (!run || !root.contains(run)) return null;
  const count = Number(run.dataset['bytes']);
  const perLine = perLineOf(run);
  const box = run.getBoundingClientRect();
  // In hex a byte is three characters wide, and a line half a character wider than its last byte.
  const inLine = run.dataset['as'] === 'ascii' ? perLine : perLine - 1 / 6;
  const column = clamp(((x - box.left) / box.width) * inLine, perLine);
  const line = clamp(((y - box.top) / box.height) * Math.ceil(count / perLine), count);
  return Number(run.dataset['run']) + clamp(line * perLine + column, count);
}

/** How many bytes a line of a run has, as its style sheet says. */
export function perLineOf(run: Element): number {
  return Number(getComputedStyle(run).getPropertyValue('--per-line')) || 8;
}

function clamp(at: number, count: number): number {
  return Math.min(Math.max(Math.floor(at), 0), count - 1);
}
