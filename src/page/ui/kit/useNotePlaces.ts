import { useEffect, useLayoutEffect, useRef } from 'react';
import { placeNotes } from './placeNotes';

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
    if (!isPlaced.current) placeNotes([element]);
    isPlaced.current = true;
    // It is told after the layout of the same frame: asked here, the browser would have to lay all out for this alone.
    sizes ??= new ResizeObserver((entries) => placeNotes(entries.map(({ target }) => target as HTMLElement)));
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
