import { toldOf } from '../../../state/selectors/judged';
import { firstOf, lastOf } from '../../../../core/trace/inLog';
import { Notice } from '../../kit/Notice';
import { formatMs } from '../../kit/time';
import { useLog, useSigner } from '../../shared/store';
import { DatabaseUser } from './DatabaseUser';
import { MismatchInWords, RebuiltTexts } from './MadeTwice';
import { stsFromOutside } from './stsFromOutside';
import { StsAnswerFields } from './StsAnswerFields';
import { StsChecks } from './StsChecks';
import { WhatWasTold } from './WhatWasTold';

/** Inside the sandbox: what STS was asked, what it checked, whom it found, and how little of it the client is told. */
export function StsView() {
  const log = useLog();
  const judgement = lastOf(log, 'judged')?.judgement;
  const lookup = lastOf(log, 'judged')?.lookup;
  if (lastOf(log, 'refused-by-server')) {
    return (
      <div className="k-body">
        <WhatWasTold />
      </div>
    );
  }
  if (!judgement) return <StsFromOutside />;
  const { checks, outcome } = judgement;
  return (
    <div className="k-body">
      <WhatWasTold finding={<MismatchInWords judgement={judgement} />} />
      <RebuiltTexts />
      <StsChecks checks={checks} />
      <StsAnswerFields judgement={judgement} />
      {outcome.accepted && lookup ? <DatabaseUser arn={outcome.identity.arn} lookup={lookup} /> : null}
    </div>
  );
}

/** A real STS answers the server, so all that can be known here is how long that took. */
function StsFromOutside() {
  const log = useLog();
  const reply = log.find((event) => event.type === 'received' && event.command === 'saslContinue');
  const signer = useSigner();
  const kind = firstOf(log, 'started')?.target.kind;
  if (kind === 'challenge') return <p className="k-empty">A challenge on paper: nobody asks STS.</p>;
  if (reply?.type !== 'received') return null;
  return (
    <Notice
      tone="info"
      title={`The server answered after ${formatMs(reply.serverMs ?? reply.ms)}, the time of STS included`}
    >
      {stsFromOutside(toldOf(log))}{' '}
      {signer === 'driver'
        ? 'Without --relay-to, the listener itself shows the checks that STS makes.'
        : 'The sandbox shows the checks one by one, with an example user; keys of your own only AWS can check.'}
    </Notice>
  );
}
