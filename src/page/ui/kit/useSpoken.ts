import { useEffect, useState } from 'react';

/**
 * A text for a live region, which would speak at every change: the first change is told at once, further ones at most
 * once in a while, and then as the text stands. Until then there is none, so that nothing is said that is over.
 * @param every milliseconds
 */
export function useSpoken(text: string, every: number): string {
  const [spoken, setSpoken] = useState({ text, round: 0, quiet: false });
  const told = spoken.text === text;
  if (!told && !spoken.quiet) setSpoken({ text, round: spoken.round + 1, quiet: true });
  const { round } = spoken;
  useEffect(() => {
    if (round === 0) return undefined;
    const timer = setTimeout(() => setSpoken((now) => ({ ...now, quiet: false })), every);
    return () => clearTimeout(timer);
  }, [round, every]);
  return told ? spoken.text : '';
}
