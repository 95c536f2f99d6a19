import { useEffect, useState } from 'react';

export type CopyState = 'idle' | 'copied' | 'failed';

const shownFor = 2000;

/** Copies raw text, and says for two seconds how that went. */
export function useCopy(): readonly [CopyState, (text: string) => void] {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), shownFor);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (text: string): void => {
    void writeText(text).then(setState);
  };
  return [state, copy];
}

/** The clipboard is absent on pages that are not a secure context, and may be refused on others. */
async function writeText(text: string): Promise<CopyState> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // Whatever stood in the way, nothing was copied, and the browser tells no more that would help.
    return 'failed';
  }
}
