import { clockSkews } from '../../../core/findings/clockSkews';
import type { Knowledge } from '../../../core/findings/knowledge';
import { ClockGauge } from '../shared/ClockGauge';

/** Every clock difference that the evidence shows. */
export function Clocks({ known }: { readonly known: Knowledge }) {
  const skews = clockSkews(known);
  if (skews.length === 0) return null;
  return (
    <section className="k-stack" aria-labelledby="diagnose-clocks">
      <h3 id="diagnose-clocks">Clocks</h3>
      <ClockGauge skews={skews} />
    </section>
  );
}
