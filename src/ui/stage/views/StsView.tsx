import type { StsCheck, StsCheckId } from '../../../core/sts/judgement';
import { firstOf, lastOf } from '../../../state/selectors/run';
import { Notice } from '../../kit/Notice';
import { formatMs } from '../../kit/time';
import { useCountersign } from '../../store';
import { StatusRow } from '../StatusRow';
import { useShown } from '../useShown';
import { Row, Value, Values } from '../Values';

const names: Readonly<Record<StsCheckId, string>> = {
  'authorization-present': 'An Authorization header that begins with AWS4-',
  'authorization-form': 'Credential, SignedHeaders, Signature and a date are there',
  'date-format': 'The date is ISO 8601 basic format',
  'not-expired': 'The date is not more than 15 minutes ago',
  'not-future': 'The date is not more than 15 minutes ahead',
  'host-signed': 'The host is among the signed headers',
  algorithm: 'The algorithm is AWS4-HMAC-SHA256',
  'credential-parts': 'The credential has five parts',
  scope: 'Date, region, service and terminator of the scope fit',
  'key-id': 'The access key ID is known',
  signature: 'The signature is the one that STS computes',
  'session-token': 'The session token fits the key and has not expired',
};

const outcomes = {
  passed: { status: 'ok', aside: 'passed' },
  failed: { status: 'bad', aside: 'failed' },
  'not-reached': { status: 'none', aside: 'not reached' },
} as const satisfies Record<StsCheck['outcome'], object>;

export function StsView() {
  const log = useCountersign((state) => state.log);
  const judged = lastOf(log, 'judged');
  const { shown } = useShown();
  if (!judged) return <StsFromOutside />;
  const { checks, outcome, xml, status, rebuilt } = judged.judgement;
  const same =
    rebuilt !== undefined && rebuilt.canonicalRequest === firstOf(log, 'signed')?.signing.canonicalRequest;
  return (
    <div className="stage-body">
      <Values names={['arn']} shown={outcome.accepted ? { arn: outcome.identity.arn } : {}}>
        <Row term="Answer">
          HTTP {status}
          {outcome.accepted ? ', who is calling' : `, ${outcome.error.code}`}
        </Row>
        {rebuilt ? (
          <Row term="Canonical request">
            {same
              ? 'rebuilt by the server, the same as yours to the byte'
              : 'rebuilt by the server, and not the same as yours'}
          </Row>
        ) : null}
      </Values>
      {outcome.accepted ? null : (
        <Notice tone="bad" title={outcome.error.code}>
          {outcome.error.message}
        </Notice>
      )}
      <div className="stage-block">
        <h3>The checks, in AWS’s order</h3>
        <ol className="stage-list">
          {checks.map((check) => (
            <StatusRow key={check.id} title={names[check.id]} {...outcomes[check.outcome]} />
          ))}
        </ol>
      </div>
      {rebuilt && !same ? (
        <div className="stage-block">
          <h3>The canonical request as the server has it</h3>
          <pre className="stage-pre">{rebuilt.canonicalRequest}</pre>
        </div>
      ) : null}
      <div className="stage-block">
        <h3>What STS answered</h3>
        <pre className="stage-pre">{xml}</pre>
      </div>
      {shown.signature === undefined ? null : (
        <p className="stage-lead">
          For the signature <Value name="signature" text={shown.signature} />
        </p>
      )}
    </div>
  );
}

/** A real STS answers the server, so all that can be known here is how long that took. */
function StsFromOutside() {
  const log = useCountersign((state) => state.log);
  const reply = log.find((event) => event.type === 'received' && event.command === 'saslContinue');
  const kind = firstOf(log, 'started')?.target.kind;
  if (kind === 'challenge') return <p className="stage-empty">A challenge on paper: STS is not asked.</p>;
  if (reply?.type !== 'received') return null;
  return (
    <Notice
      tone="info"
      title={`The server took ${formatMs(reply.serverMs ?? reply.ms)} to answer, STS included`}
    >
      What STS said went to the server and stays there. Choose Sandbox to see the checks that STS makes.
    </Notice>
  );
}
