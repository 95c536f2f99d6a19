import { chainIds, chains } from '../../../core/drivers/chains';
import { resolveSources, type Resolution } from '../../../core/sources/resolveSources';
import { sourceTitles, type Sources } from '../../../core/sources/source';
import { sourcesView } from '../../state/selectors/sourcesView';
import { useCountersign } from '../shared/store';
import './EveryProgram.css';

/** One machine, the same sources: what each program makes of them. */
export function EveryProgram() {
  const inputs = useCountersign((state) => state.inputs);
  const { contents } = sourcesView(inputs);
  return (
    <table className="sources-table">
      <thead>
        <tr>
          <th scope="col">Program</th>
          <th scope="col">Takes</th>
        </tr>
      </thead>
      <tbody>
        {chainIds.map((id) => (
          <tr key={id} data-chosen={id === inputs.order.id || undefined}>
            <th scope="row">{chains[id].title}</th>
            <td>{takenBy(resolveSources(chains[id], contents), contents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function takenBy({ winner, stopped, mixed, doubtfulAt, statuses }: Resolution, contents: Sources): string {
  if (stopped) return `stops at ${sourceTitles[stopped.source]}`;
  const passed = Object.values(statuses).includes('passed') ? ', goes past the incomplete' : '';
  if (winner === null) return doubtfulAt === null ? `nothing${passed}` : 'nothing';
  const taken = mixed ? 'the first two, mixed' : sourceTitles[winner];
  const unsure = doubtfulAt === null ? '' : ', if it goes on';
  return `${taken}${contents[winner].kind === 'unasked' ? ', if it answers' : ''}${unsure}${passed}`;
}
