import { toldOf } from '../../../state/selectors/judged';
import { firstOf, lastOf } from '../../../state/selectors/run';
import { LongText } from '../../kit/LongText';
import { Notice } from '../../kit/Notice';
import { formatMs } from '../../kit/time';
import { useCountersign, useSigner } from '../../shared/store';
import { DatabaseUser } from './DatabaseUser';
import { MismatchInWords, RebuiltTexts } from './MadeTwice';
import { stsFromOutside } from './stsFromOutside';
import { StsChecks } from './StsChecks';
import { WhatWasTold } from './WhatWasTold';

/** Inside the sandbox: what STS was asked, what it checked, whom it found, and how little of it the client is told. */
export function StsView() {
  const log = useCountersign((state) => state.log);
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
  const { checks, outcome, xml, status } = judgement;
  return (
    <div className="k-body">
      <WhatWasTold finding={<MismatchInWords judgement={judgement} />} />
      <RebuiltTexts />
      <StsChecks checks={checks} />
      {outcome.accepted && lookup ? <DatabaseUser arn={outcome.identity.arn} lookup={lookup} /> : null}
      <div className="k-block">
        <h3>
          What STS answered<small>HTTP {status}, to the server</small>
        </h3>
        <pre className="k-pre">
          <LongText>{xml}</LongText>
        </pre>
      </div>
    </div>
  );
}

/** A real STS answers the server, so all that can be known here is how long that took. */
function StsFromOutside() {
  const log = useCountersign((state) => state.log);
  const reply = log.find((event) => event.type === 'received' && event.command === 'saslContinue');
  const signer = useSigner();
  const kind = firstOf(log, 'started')?.target.kind;
  if (kind === 'challenge') return <p className="k-empty">A challenge on paper: STS is not asked.</p>;
  if (reply?.type !== 'received') return null;
  return (
    <Notice
      tone="info"
      title={`The server took ${formatMs(reply.serverMs ?? reply.ms)} to answer, with whatever time STS took`}
    >
      {stsFromOutside(toldOf(log))}{' '}
      {signer === 'driver'
        ? 'Without --relay-to, the listener itself shows the checks that STS makes.'
        : 'An example user in the sandbox shows the checks one by one; keys of your own only AWS can judge.'}
    </Notice>
  );
}
