import { useEffect, useState } from 'react';
import { useUi } from '../shared/store';

/** A timer counts in 32 bits; what is farther off ends after everybody has gone. */
const longestTimer = 2 ** 31 - 1;

/** Whether a moment has passed; says so when it does. @param at epoch milliseconds, null for never */
export function useExpired(at: number | null): boolean {
  const { clock } = useUi();
  const [passed, setPassed] = useState<number | null>(null);
  const left = at === null ? Infinity : at - clock.now();
  useEffect(() => {
    if (at === null) return undefined;
    const wait = at - clock.now();
    if (wait <= 0 || wait > longestTimer) return undefined;
    const timer = setTimeout(() => setPassed(at), wait);
    return () => clearTimeout(timer);
  }, [at, clock]);
  return left <= 0 || (at !== null && passed === at);
}
