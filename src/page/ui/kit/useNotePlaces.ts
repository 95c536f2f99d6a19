import { useLayoutEffect, useRef } from 'react';
import { notePlaces } from './notePlaces';

/**
 * Keeps the notes beside a text from lying over one another, whatever its width, and says on the box around both
 * whether anything in the text is cut short. For the grid that holds both.
 */
export function useNotePlaces() {
  const grid = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!grid.current) return undefined;
    const element = grid.current;
    place(element);
    const watch = new ResizeObserver(() => place(element));
    watch.observe(element);
    return () => watch.disconnect();
  });
  return grid;
}

function place(grid: HTMLElement): void {
  const text = grid.querySelector<HTMLElement>('.k-text-lines');
  const cut = [...grid.querySelectorAll('.k-long-start')].some(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
  );
  grid.parentElement?.toggleAttribute('data-cut', cut);
  const column = grid.querySelector<HTMLElement>('.k-text-notes');
  if (!text || !column) return;
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
  notes.forEach((note, i) => {
    note.style.setProperty('--shift', `${(tops[i] ?? 0) - (boxes[i]?.wanted ?? 0)}px`);
  });
  grid.style.setProperty('--below', `${Math.max(0, height - textHeight)}px`);
}
