import { useMemo } from 'react';
import { facetWords } from '../../../words/en/listen/facetWords';
import { hasFailed, type Connections } from '../../state/listen/connections';
import { differingIn } from '../../state/listen/differences';
import { useListen, useListenStore } from './useListen';

/** In what those that failed differ from the first that was let in; each narrows the list to those. */
export function DifferingLine({ connections }: { readonly connections: Connections }) {
  const text = useListen((state) => state.filter.text);
  const { actions } = useListenStore();
  const differing = useMemo(() => differingIn(connections, hasFailed), [connections]);
  if (!differing || differing.count === 0) return null;
  const { good, facets } = differing;
  return (
    <div className="listen-differing" role="group" aria-label={`Failed, and unlike #${good.id}`}>
      <span>Failed, and unlike #{good.id}, the first let in:</span>
      {facets.map(({ facet, count }) => {
        const wanted = `is:failed differs:${facet}`;
        const pressed = text === wanted;
        return (
          <button
            key={facet}
            type="button"
            aria-pressed={pressed}
            onClick={() => actions.narrow({ text: pressed ? '' : wanted, outcome: 'any' })}
          >
            {facetWords[facet]} <span>{count}</span>
          </button>
        );
      })}
    </div>
  );
}
