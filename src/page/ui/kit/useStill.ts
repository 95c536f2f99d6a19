import { useEffect, useState } from 'react';

/**
 * Whether a text has stood for a while: for a live region, which would say what each key makes of it.
 * @param ms milliseconds
 */
export function useStill(text: string, ms: number): boolean {
  const [stood, setStood] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setStood(text), ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return stood === text;
}
