import type { StsCheck, StsCheckId, StsJudgement } from '../../../../core/sts/judgement';
import { StatusRow } from '../../shared/StatusRow';

const names: Readonly<Record<StsCheckId, string>> = {
  'authorization-present': 'An Authorization header that begins with AWS4-',
  'authorization-form': 'Credential, SignedHeaders, Signature and a date are there',
  'date-format': 'The date is ISO 8601 basic format',
  'not-expired': 'The date is not more than 15 minutes ago',
  'not-future': 'The date is not more than 15 minutes ahead',
  'host-signed': 'The host is among the signed headers',
  algorithm: 'The algorithm is AWS4-HMAC-SHA256',
  'credential-parts': 'The credential has its five parts',
  scope: 'The scope’s day, region, service and end fit',
  'key-id': 'The access key ID is known',
  signature: 'The signature is the one that STS computes',
  'session-token': 'The session token fits the key and has not expired',
};

const outcomes = {
  passed: { status: 'ok', aside: 'passed' },
  failed: { status: 'bad', aside: 'failed' },
  'not-reached': { status: 'none', aside: 'not reached' },
} as const satisfies Record<StsCheck['outcome'], object>;

/** Every check, in the sandbox's order: what passed tells as much as what failed. */
export function StsChecks({ checks }: Pick<StsJudgement, 'checks'>) {
  const passed = checks.filter(({ outcome }) => outcome === 'passed').length;
  return (
    <div className="k-block">
      <h3>
        The checks, in this sandbox’s order
        <small>
          {passed} of {checks.length} passed{passed < checks.length ? ', the first failure ends it' : ''}
        </small>
      </h3>
      <ol className="k-list">
        {checks.map((check) => (
          <StatusRow key={check.id} title={names[check.id]} {...outcomes[check.outcome]} />
        ))}
      </ol>
      <p className="k-fine">
        STS does not publish the order of its checks: this one was observed at another AWS service in 2013.
        The 15 minutes rest on two public reports of STS; AWS’s general page says 5 in most cases.
      </p>
    </div>
  );
}
