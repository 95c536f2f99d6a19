import { constantTimeEqual } from '../bytes/bytes';
import type { HashConstructor } from '../sigv4/hash';
import { rebuildSignature, type Rebuilt } from '../sigv4/verify';
import { checkForm, type Read, type StsRequest } from './checks';
import { expiredToken, invalidToken, signatureMismatch, throttled, unknownKey } from './errors';
import { stsCheckIds, type StsCheck, type StsCheckId, type StsError, type StsJudgement } from './judgement';
import type { SandboxUser } from './users';
import { identityXml, errorXml, identityOf } from './xml';

/** What this STS does wrong on purpose, each at one point. */
export interface StsFaults {
  /** Refuses before any check. */
  readonly throttling?: boolean;
  /** Takes a right signature for a wrong one. */
  readonly signatureRefused?: boolean;
  /** Takes the time of a right session token to be over. */
  readonly tokenExpired?: boolean;
}

/**
 * What this sandbox's STS says of a GetCallerIdentity request: AWS's checks, up to the first that fails. Their order
 * was observed at another service of AWS (dynalite, 2013); STS's own is not published. A signed header that the request
 * does not have counts as empty: STS was seen to pass over one (curl#11664), where other services refuse by name.
 * @param now AWS's clock, epoch milliseconds
 * @param requestId for the answer's XML
 */
export async function judgeStsRequest(
  request: StsRequest,
  users: readonly SandboxUser[],
  now: number,
  requestId: string,
  Sha256: HashConstructor,
  faults: StsFaults = {},
): Promise<StsJudgement> {
  const refuse = (failed: StsCheckId | null, error: StsError, rebuilt?: Rebuilt): StsJudgement => ({
    checks: failed === null ? allOf('not-reached') : checksUpTo(failed),
    outcome: { accepted: false, failed, error },
    ...(rebuilt ? { rebuilt: withoutSignature(rebuilt) } : {}),
    xml: errorXml(error, requestId),
    status: error.status,
  });

  if (faults.throttling) return refuse(null, throttled);
  const form = checkForm(request, now);
  if (!form.passed) return refuse(form.failed, form.error);
  const user = users.find(({ accessKeyId }) => accessKeyId === form.read.credential.accessKeyId);
  if (!user) return refuse('key-id', unknownKey);
  const rebuilt = await rebuild(request, form.read, user, Sha256);
  const matches = constantTimeEqual(rebuilt.signature, form.read.authorization.signature);
  if (!matches || faults.signatureRefused) return refuse('signature', signatureMismatch, rebuilt);
  const token = tokenError(request.headers['x-amz-security-token'], user, now);
  if (token) return refuse('session-token', token, rebuilt);
  if (faults.tokenExpired) return refuse('session-token', expiredToken, rebuilt);
  const identity = identityOf(user);
  return {
    checks: allOf('passed'),
    outcome: { accepted: true, identity },
    rebuilt: withoutSignature(rebuilt),
    xml: identityXml(identity, requestId),
    status: 200,
  };
}

/** The right signature for a wrong request would be a working one: it stays here. */
function withoutSignature({ canonicalRequest, stringToSign }: Rebuilt): Omit<Rebuilt, 'signature'> {
  return { canonicalRequest, stringToSign };
}

function allOf(outcome: StsCheck['outcome']): readonly StsCheck[] {
  return stsCheckIds.map((id) => ({ id, outcome }));
}

function checksUpTo(failed: StsCheckId): readonly StsCheck[] {
  const at = stsCheckIds.indexOf(failed);
  return stsCheckIds.map((id, i) => ({
    id,
    outcome: i < at ? 'passed' : i === at ? 'failed' : 'not-reached',
  }));
}

/** AWS sorts the headers by name, in whatever order the client lists them. */
function rebuild(
  request: StsRequest,
  read: Read,
  user: SandboxUser,
  Sha256: HashConstructor,
): Promise<Rebuilt> {
  const { method, path, query, headers, body } = request;
  const { credential, amzDate } = read;
  const signedHeaders = [...read.signedHeaders].sort();
  return rebuildSignature(
    { method, path, query, headers, body, signedHeaders, credential, amzDate },
    user.secretAccessKey,
    Sha256,
  );
}

/** Whether a token is there, whether it is this key's, and whether its time is over, in this order. */
function tokenError(sent: string | undefined, user: SandboxUser, now: number): StsError | null {
  if ((sent === undefined) !== (user.sessionToken === undefined)) return invalidToken;
  if (sent !== undefined && user.sessionToken && !constantTimeEqual(user.sessionToken.reveal(), sent))
    return invalidToken;
  return user.expiration !== undefined && now >= user.expiration ? expiredToken : null;
}
