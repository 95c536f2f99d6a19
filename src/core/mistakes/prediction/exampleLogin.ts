import { Secret } from '../../credentials/secret';
import type { LabContext } from '../lab/obstacle';
import type { TriedLogin } from './dryRun';

/** Every mistake can be made with these: the secret has a plus sign. */
const somebody = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: new Secret('an+example'),
  sessionToken: new Secret('an example'),
  arn: 'arn:aws:iam::123456789012:user/example',
  roles: [],
};

/** A quarter of a second past the full one: X-Amz-Date has whole seconds, so a clock is mostly past what it signs. */
const now = Date.UTC(2026, 0, 1, 12, 0, 0, 250);

/** Somebody whose credentials are right and of the same kind: whom mistakes are predicted for by themselves. */
export function exampleLogin({ mode, temporary }: LabContext): TriedLogin {
  const { sessionToken, ...longTerm } = somebody;
  const known = temporary ? { ...longTerm, sessionToken } : longTerm;
  // Of a real server it is not known who refuses other headers than its own: Percona’s source leaves that to STS.
  return { mode: mode ?? 'percona', users: [known], credentials: known, now };
}
