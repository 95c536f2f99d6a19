import { keptBackIn, toldOf } from '../../../state/selectors/judged';
import { lastOf } from '../../../../core/trace/inLog';
import { useLog } from '../../shared/store';
import { StepLink } from '../../shared/StepLink';
import { Row, Values } from '../../shared/Values';
import { gapInWords } from './gapInWords';

/** After a refusal in the sandbox: what the client was told, and what a real server keeps to itself. */
export function KeptBack() {
  const log = useLog();
  const told = toldOf(log);
  const kept = keptBackIn(log);
  if (!told || told.ok || !kept) return null;
  return (
    <div className="k-block">
      <h3>What you were told, what the server knew</h3>
      <Values names={[]} shown={{}}>
        <Row term="You were told">
          Code {told.code ?? 'none'} {told.codeName}
        </Row>
        <Row term="The server knew">
          {kept}, and all of <StepLink step="sts" />
        </Row>
      </Values>
      <p className="k-fine">{gapInWords(lastOf(log, 'judged')?.judgement ?? null, told)}</p>
    </div>
  );
}
