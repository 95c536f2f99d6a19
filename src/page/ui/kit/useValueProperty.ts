import { useLayoutEffect, useRef } from 'react';

/**
 * Sets the value of a box as a property alone: no attribute and no text in the document repeats it, as React's own
 * `value` would. Call `typed` after each change, with what says until when it may be taken over: one that was not is
 * undone.
 */
export function useValueProperty<Box extends HTMLInputElement | HTMLTextAreaElement>(value: string) {
  const box = useRef<Box>(null);
  const latest = useRef(value);
  const show = (): void => {
    if (box.current && box.current.value !== latest.current) box.current.value = latest.current;
  };
  useLayoutEffect(() => {
    latest.current = value;
    show();
  });
  const typed = async (taken: void | Promise<void>): Promise<void> => {
    await taken;
    show();
  };
  return { box, typed };
}
