import { clockSkews } from '../../../core/findings/clockSkews';
import { endsOf } from '../../../core/findings/endsOf';
import type { Knowledge } from '../../../core/findings/knowledge';
import { driversOf } from '../../../core/findings/rules/driversOf';
import { majors } from '../../../core/drivers/roster';
import { endsInWords } from '../../../words/en/clock/endsInWords';
import { renewalInWords } from '../../../words/en/findings/renewalInWords';
import { formatUtcAndLocal } from '../kit/time';
import { ClockGauge } from '../shared/ClockGauge';

/** Every clock difference that the evidence shows, what ends when, and what the driver does then. */
export function Clocks({ known }: { readonly known: Knowledge }) {
  const skews = clockSkews(known);
  const ends = endsInWords(endsOf(known), known.now ?? 0, (ms) => formatUtcAndLocal(ms).text);
  if (skews.length + ends.length === 0) return null;
  return (
    <section className="k-stack" aria-labelledby="diagnose-clocks">
      <h3 id="diagnose-clocks">{skews.length === 0 ? 'What ends when' : 'Clocks'}</h3>
      <ClockGauge skews={skews} />
      {ends.map((end) => (
        <p key={end}>{end}</p>
      ))}
      <AtTheEnd known={known} />
    </section>
  );
}

/** What a pool does when its credentials end; where they have, a finding tells it. */
function AtTheEnd({ known }: { readonly known: Knowledge }) {
  const { expiration, now = 0 } = known;
  if (expiration === undefined || expiration <= now || !known.driver) return null;
  return driversOf(known).ids.map((driver) => {
    const { renewal } = majors[driver];
    return renewal ? (
      <p key={driver} className="k-note">
        {renewalInWords({ driver, renewal })}
      </p>
    ) : null;
  });
}
