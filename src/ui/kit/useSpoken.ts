import { useEffect, useRef, useState } from 'react';

/**
 * A text for a live region, which would speak at every change: it is taken over at most once in a while, and then as
 * it stands.
 * @param every milliseconds
 */
export function useSpoken(text: string, every: number): string {
  const [spoken, setSpoken] = useState(text);
  const latest = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = text;
    if (timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      setSpoken(latest.current);
    }, every);
  }, [text, every]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return spoken;
}
