import { useEffect, useState } from 'react';

/**
 * The latest text that has stood for a while: for a live region, which would say what each key makes of it. At first it is
 * the first.
 * @param ms milliseconds
 */
export function useStood(text: string, ms: number): string {
  const [stood, setStood] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setStood(text), ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return stood;
}
