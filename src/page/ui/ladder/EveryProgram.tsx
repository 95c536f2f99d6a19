import { chainIds } from '../../../core/sources/chain';
import { chains } from '../../../core/sources/chains';
import { climb, type Climb } from '../../../core/sources/climb';
import { rungTitles, type Ladder } from '../../../core/sources/rungs';
import { ladderView } from '../../state/selectors/rungs';
import { useCountersign } from '../shared/store';
import './EveryProgram.css';

/** One machine, the same sources: what each program makes of them. */
export function EveryProgram() {
  const inputs = useCountersign((state) => state.inputs);
  const { contents } = ladderView(inputs);
  return (
    <table className="ladder-table">
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
            <td>{takenBy(climb(chains[id], contents), contents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function takenBy({ winner, stopped, mixed, doubtfulAt, statuses }: Climb, contents: Ladder): string {
  if (stopped) return `stops at ${rungTitles[stopped.rung]}`;
  const passed = Object.values(statuses).includes('passed') ? ', goes past the incomplete' : '';
  if (winner === null) return doubtfulAt === null ? `nothing${passed}` : 'nothing';
  const taken = mixed ? 'the first two, mixed' : rungTitles[winner];
  const unsure = doubtfulAt === null ? '' : ', if it goes on';
  return `${taken}${contents[winner].kind === 'unasked' ? ', if it answers' : ''}${unsure}${passed}`;
}
