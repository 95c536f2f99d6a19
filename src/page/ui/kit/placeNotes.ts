import { isAnyCut } from './isAnyCut';
import { notePlaces } from './notePlaces';

/**
 * Puts the notes beside a text where none lies over another, and says on the box around both whether anything in the text is
 * cut short. @param grids that hold both
 */
export function placeNotes(grids: readonly HTMLElement[]): void {
  for (const { grid, cut, shifts } of grids.map(measured)) {
    grid.parentElement?.toggleAttribute('data-cut', cut);
    for (const { note, shift } of shifts?.notes ?? []) set(note, '--shift', shift);
    if (shifts) set(grid, '--below', shifts.below);
  }
}

function measured(grid: HTMLElement) {
  const text = grid.querySelector<HTMLElement>('.k-text-lines');
  const column = grid.querySelector<HTMLElement>('.k-text-notes');
  return { grid, cut: isAnyCut(grid), shifts: text && column ? shiftsOf(text, column) : null };
}

/** All that is measured, before anything is changed. Pixels. */
function shiftsOf(text: HTMLElement, column: HTMLElement) {
  // Below their lines, where it is narrow, they are in flow.
  const isBeside = column.offsetLeft > text.offsetLeft;
  const notes = isBeside ? [...column.querySelectorAll<HTMLElement>('.k-text-note:not(:empty)')] : [];
  const rows = [...text.querySelectorAll<HTMLElement>('.k-text-line')];
  const lines = rows.map(({ offsetTop }) => offsetTop);
  const [first = 0] = lines;
  const boxes = notes.map((note) => ({
    wanted: (lines[Number(note.style.getPropertyValue('--row'))] ?? first) - first,
    height: note.offsetHeight,
  }));
  const textHeight = (lines.at(-1) ?? first) + (rows.at(-1)?.offsetHeight ?? 0) - first;
  const { tops, height } = notePlaces(boxes, textHeight);
  return {
    notes: notes.map((note, i) => ({ note, shift: (tops[i] ?? 0) - (boxes[i]?.wanted ?? 0) })),
    below: Math.max(0, height - textHeight),
  };
}

/** What is not set is none, and setting it would have the browser style all that is within anew. */
function set({ style }: HTMLElement, name: string, px: number): void {
  const value = `${px}px`;
  if ((style.getPropertyValue(name) || '0px') !== value) style.setProperty(name, value);
}
