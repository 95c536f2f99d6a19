import { useEffect, useState } from 'react';
import { useUi } from './store';

/** The time by the page's clock, once a second. @returns epoch milliseconds */
export function useNow(): number {
  const { clock } = useUi();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 1000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
