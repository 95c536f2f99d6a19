import { useEffect, useState } from 'react';

/**
 * A text for a live region, which would speak at every change: the first change is told at once, further ones at most
 * once in a while, and then as the text stands. Until then there is none, so that nothing is said that is over.
 * @param every milliseconds
 */
export function useSpoken(text: string, every: number): string {
  const [spoken, setSpoken] = useState(text);
  const [quiet, setQuiet] = useState(false);
  const told = spoken === text;
  if (!told && !quiet) {
    setSpoken(text);
    setQuiet(true);
  }
  useEffect(() => {
    if (!quiet) return undefined;
    const timer = setTimeout(() => setQuiet(false), every);
    return () => clearTimeout(timer);
  }, [quiet, every]);
  return told ? spoken : '';
}
