import { changeReport } from '../../../core/findings/changeReport';
import { shortOf } from '../../../words/en/findings/shortOf';
import { objectedInWords } from '../../../words/en/held/objectedInWords';
import { findingsOf } from '../../state/selectors/findings';
import { findingsOfRun } from '../../state/selectors/findingsOfRun';
import type { State } from '../../state/view/state';
import type { Signer } from '../shared/signer';

/**
 * Who objected in a changed run, else the first finding of a run, or of a driver's login, on one line; null where it tells no more than its end
 * does.
 */
export function firstFound(run: Pick<State, 'log' | 'ran'>, signer: Signer): string | null {
  const report = changeReport(run.log);
  const objected = report && objectedInWords(report);
  if (objected) return objected;
  const { findings } = signer === 'you' ? findingsOfRun(run) : findingsOf(run.log);
  const [first] = findings;
  return first === undefined || first.code === 'broke' ? null : shortOf(first);
}
