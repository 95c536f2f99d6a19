import { useEffect, useRef, type RefObject } from 'react';

/** Pixels that are left free above the line: a browser that keeps in place what stands below it takes some of them. */
const gap = 24;

/**
 * Brings a line and what it opened to where most of it is in sight, however much it grows; at once, since what moves by
 * itself is hard to follow. The focus stays where it is.
 * @returns for an element in what was opened
 */
export function useBroughtIntoSight(open: boolean): RefObject<HTMLDivElement | null> {
  const inside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const line = open && inside.current?.closest('.k-disclosure');
    if (line) goTo(line);
  }, [open]);
  return inside;
}

/** A column that scrolls by itself is scrolled alone: the browser would move the page with it. */
function goTo(line: Element): void {
  const column = line.closest('.k-frame-inputs');
  if (column && getComputedStyle(column).overflowY === 'auto')
    column.scrollTop += line.getBoundingClientRect().top - column.getBoundingClientRect().top - gap;
  else line.scrollIntoView();
}
