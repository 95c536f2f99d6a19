import type { ChainId } from '../../../core/drivers/chains';
import { renewalsOf } from '../../../core/drivers/renewals';
import { renewalInWords } from '../../../words/en/findings/renewalInWords';
import { OriginNote } from '../shared/OriginNote';

/** With what a pool opens its next connection when its credentials have ended, for the drivers of an order. */
export function WhenTheyEnd({ order }: { readonly order: ChainId }) {
  return (
    <ul className="k-stack">
      {renewalsOf(order).map(({ driver, renewal }) => (
        <li key={driver}>
          {renewalInWords({ driver, renewal })} <OriginNote from={renewal.from} />
        </li>
      ))}
    </ul>
  );
}
