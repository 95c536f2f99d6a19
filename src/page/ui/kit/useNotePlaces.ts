import { useEffect, useLayoutEffect, useRef } from 'react';
import { notePlaces } from './notePlaces';

/**
 * Keeps the notes beside a text from lying over one another, whatever its width, and says on the box around both
 * whether anything in the text is cut short. For the grid that holds both.
 */
export function useNotePlaces() {
  const grid = useRef<HTMLDivElement>(null);
  const isPlaced = useRef(false);
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    // At first before anything is drawn of it, so that nothing moves then.
    if (!isPlaced.current) place([element]);
    isPlaced.current = true;
    // It is told after the layout of the same frame: asked here, the browser would have to lay all out for this alone.
    sizes ??= new ResizeObserver((entries) => place(entries.map(({ target }) => target as HTMLElement)));
    sizes.unobserve(element);
    sizes.observe(element);
  });
  useEffect(() => {
    const element = grid.current;
    return () => {
      if (element) sizes?.unobserve(element);
    };
  }, []);
  return grid;
}

/** One for all grids: what one is given would have the browser lay all out again before the next is measured. */
let sizes: ResizeObserver | null = null;

function place(grids: readonly HTMLElement[]): void {
  for (const { grid, cut, shifts } of grids.map(measured)) {
    grid.parentElement?.toggleAttribute('data-cut', cut);
    for (const { note, shift } of shifts?.notes ?? []) set(note, '--shift', shift);
    if (shifts) set(grid, '--below', shifts.below);
  }
}

function measured(grid: HTMLElement) {
  const text = grid.querySelector<HTMLElement>('.k-text-lines');
  const column = grid.querySelector<HTMLElement>('.k-text-notes');
  const cut = [...grid.querySelectorAll('.k-long-start')].some(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
  );
  return { grid, cut, shifts: text && column ? shiftsOf(text, column) : null };
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
