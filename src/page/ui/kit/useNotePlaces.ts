import { useEffect, useLayoutEffect, useRef } from 'react';
import { notePlaces } from './notePlaces';

/**
 * Keeps the notes beside a text from lying over one another, whatever its width, and says on the box around both
 * whether anything in the text is cut short. For the grid that holds both.
 */
export function useNotePlaces() {
  const grid = useRef<HTMLDivElement>(null);
  const watch = useRef<ResizeObserver>(null);
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    // At first before anything is drawn of it, so that nothing moves then.
    if (!watch.current) place(element);
    watch.current ??= new ResizeObserver(() => place(element));
    // It is told after the layout of the same frame: asked here, the browser would have to lay all out for this alone.
    watch.current.unobserve(element);
    watch.current.observe(element);
  });
  useEffect(() => () => watch.current?.disconnect(), []);
  return grid;
}

function place(grid: HTMLElement): void {
  const text = grid.querySelector<HTMLElement>('.k-text-lines');
  const column = grid.querySelector<HTMLElement>('.k-text-notes');
  const cut = [...grid.querySelectorAll('.k-long-start')].some(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
  );
  const shifts = text && column ? shiftsOf(text, column) : null;
  grid.parentElement?.toggleAttribute('data-cut', cut);
  for (const { note, shift } of shifts?.notes ?? []) set(note, '--shift', shift);
  if (shifts) set(grid, '--below', shifts.below);
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

function set({ style }: HTMLElement, name: string, px: number): void {
  const value = `${px}px`;
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
