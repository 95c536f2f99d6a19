import { useLayoutEffect, useReducer, useRef } from 'react';

/**
 * Sets the value of a box as a property alone: no attribute and no text in the document repeats it, as React's own
 * `value` would. Call `typed` after each change, so that a change that was not taken over is undone.
 */
export function useValueProperty<Box extends HTMLInputElement | HTMLTextAreaElement>(value: string) {
  const box = useRef<Box>(null);
  const [, typed] = useReducer((changes: number) => changes + 1, 0);
  useLayoutEffect(() => {
    if (box.current && box.current.value !== value) box.current.value = value;
  });
  return { box, typed };
}
