import { useMemo } from 'react';
import type { ConnectionSummary } from '../../../core/capture/connection';
import { listed } from '../../../words/en/listed';
import { facetWords } from '../../../words/en/listen/facetWords';
import { hasFailed } from '../../state/listen/connections';
import { differencesOf, facetOf, facets, firstGoodOf, type Facet } from '../../state/listen/differences';
import { shownConnections } from '../../state/listen/pause';
import { useListen } from './useListen';

/** In what a connection that failed is another than the first that was let in. */
export function Compared({ summary }: { readonly summary: ConnectionSummary }) {
  const connections = useListen(shownConnections);
  const good = useMemo(() => firstGoodOf(connections), [connections]);
  if (!good || !hasFailed(summary)) return null;
  const differences = differencesOf(good, summary);
  const same = facets.filter(
    (facet) => facetOf(summary, facet) !== undefined && facetOf(summary, facet) === facetOf(good, facet),
  );
  return (
    <section className="listen-compared" aria-labelledby="listen-compared">
      <h3 id="listen-compared">Compared with #{good.id}, the first that was let in</h3>
      {differences.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">Differs in</th>
              <th scope="col">#{good.id}</th>
              <th scope="col">#{summary.id}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ facet, good: there, own }) => (
              <tr key={facet}>
                <th scope="row">{facetWords[facet]}</th>
                <td>{there === '' ? 'none' : there}</td>
                <td>{own === '' ? 'none' : own}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {same.length === 0 ? null : (
        <p className="k-note">The same: {listed(same.map((facet: Facet) => facetWords[facet]))}.</p>
      )}
    </section>
  );
}
