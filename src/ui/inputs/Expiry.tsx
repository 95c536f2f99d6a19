import { useEffect, useState } from 'react';
import { formatCountdown, formatUtcAndLocal } from '../kit/time';
import { useUi } from '../store';

/** Counts down to the end of temporary credentials. @param at epoch milliseconds */
export function Expiry({ at }: { readonly at: number }) {
  const { clock } = useUi();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 1000);
    return () => clearInterval(timer);
  }, [clock]);
  const left = at - now;
  return (
    <time
      // Where a result is announced, its seconds are not.
      aria-live="off"
      dateTime={new Date(at).toISOString()}
      title={formatUtcAndLocal(at).text}
      data-expired={left <= 0 || undefined}
      className="inputs-expiry"
    >
      {left > 0 ? `expires in ${formatCountdown(left)}` : formatCountdown(left)}
    </time>
  );
}
