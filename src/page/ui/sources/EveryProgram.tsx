import { chainIds, chains } from '../../../core/drivers/chains';
import { resolveSources } from '../../../core/sources/resolveSources';
import { takenInWords } from '../../../words/en/sources/takenInWords';
import { sourcesView } from '../../state/selectors/sourcesView';
import { useInputs } from '../shared/store';
import './EveryProgram.css';

/** One machine, the same sources: what each program makes of them. */
export function EveryProgram() {
  const inputs = useInputs();
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
            <td>{takenInWords(resolveSources(chains[id], contents), contents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
