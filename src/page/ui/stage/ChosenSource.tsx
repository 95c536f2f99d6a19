import { useCountersign } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';
import { sources } from '../sources/sources';

/** At the step of the credentials: the source that somebody looks at in the list. */
export function ChosenSource() {
  const chosen = useCountersign((state) => state.cursor === 'credentials' && state.source !== null);
  const parts = useLoaded(sources, chosen);
  if (!chosen) return null;
  return <WhenLoaded loaded={parts}>{({ SourceHere }) => <SourceHere />}</WhenLoaded>;
}
