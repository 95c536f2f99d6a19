import { fixedInWords } from '../../../words/en/held/fixedInWords';
import { firstOf } from '../../../core/trace/inLog';
import { useCountersign } from '../shared/store';

/** What of the run on screen was fixed, so that it can be repeated. */
export function FixedHere() {
  const fixed = useCountersign((state) => firstOf(state.log, 'started')?.fixed);
  if (!fixed) return null;
  return <p className="k-fine fixed-here">Repeatable: {fixedInWords(fixed).join(', ')}.</p>;
}
