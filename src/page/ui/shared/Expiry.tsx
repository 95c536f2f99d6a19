import { formatCountdown, formatUtcAndLocal } from '../kit/time';
import { useNow } from './useNow';
import './Expiry.css';

/** Counts down to the end of temporary credentials. @param at epoch milliseconds */
export function Expiry({ at }: { readonly at: number }) {
  const left = at - useNow();
  return (
    <time
      // Where a result is announced, its seconds are not.
      aria-live="off"
      dateTime={new Date(at).toISOString()}
      title={formatUtcAndLocal(at).text}
      data-expired={left <= 0 || undefined}
      className="expiry"
    >
      {left > 0 ? `expires in ${formatCountdown(left)}` : formatCountdown(left)}
    </time>
  );
}
