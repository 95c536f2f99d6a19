import { constantTimeEqual } from '../bytes/bytes';
import type { HashConstructor } from '../sigv4/hash';
import { rebuildSignature, type Rebuilt } from '../sigv4/verify';
import { checkForm, type Read, type StsRequest } from './checks';
import { stsCheckIds, type StsCheckId, type StsError, type StsJudgement } from './judgement';
import type { SandboxUser } from './users';
import { identityXml, errorXml, identityOf } from './xml';

const invalidToken: StsError = {
  status: 403,
  code: 'InvalidClientTokenId',
  message: 'The security token included in the request is invalid.',
};

const mismatch: StsError = {
  status: 403,
  code: 'SignatureDoesNotMatch',
  message:
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
};

/**
 * What STS would say of a GetCallerIdentity request: AWS's checks in AWS's order, up to the first that fails.
 * @param now AWS's clock, epoch milliseconds
 * @param requestId for the answer's XML
 */
export async function judgeStsRequest(
  request: StsRequest,
  users: readonly SandboxUser[],
  now: number,
  requestId: string,
  Sha256: HashConstructor,
): Promise<StsJudgement> {
  const refuse = (failed: StsCheckId, error: StsError, rebuilt?: Rebuilt): StsJudgement => ({
    checks: checksUpTo(failed),
    outcome: { accepted: false, failed, error },
    ...(rebuilt ? { rebuilt: withoutSignature(rebuilt) } : {}),
    xml: errorXml(error, requestId),
    status: error.status,
  });

  const form = checkForm(request, now);
  if (!form.passed) return refuse(form.failed, form.error);
  const user = users.find(({ accessKeyId }) => accessKeyId === form.read.credential.accessKeyId);
  if (!user) return refuse('key-id', invalidToken);
  const absent = form.read.signedHeaders.find((name) => request.headers[name] === undefined);
  if (absent !== undefined) return refuse('signature', absentHeader(absent));
  const rebuilt = await rebuild(request, form.read, user, Sha256);
  if (!constantTimeEqual(rebuilt.signature, form.read.authorization.signature)) {
    return refuse('signature', mismatch, rebuilt);
  }
  const token = tokenError(request.headers['x-amz-security-token'], user, now);
  if (token) return refuse('session-token', token, rebuilt);
  const identity = identityOf(user);
  return {
    checks: checksUpTo(null),
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

function checksUpTo(failed: StsCheckId | null): StsJudgement['checks'] {
  const at = failed === null ? stsCheckIds.length : stsCheckIds.indexOf(failed);
  return stsCheckIds.map((id, i) => ({
    id,
    outcome: i < at ? 'passed' : i === at ? 'failed' : 'not-reached',
  }));
}

function rebuild(
  request: StsRequest,
  read: Read,
  user: SandboxUser,
  Sha256: HashConstructor,
): Promise<Rebuilt> {
  const { method, path, query, headers, body } = request;
  const { signedHeaders, credential, amzDate } = read;
  return rebuildSignature(
    { method, path, query, headers, body, signedHeaders, credential, amzDate },
    user.secretAccessKey,
    Sha256,
  );
}

function absentHeader(name: string): StsError {
  const message = `'${name}' is named as a SignedHeader, but it does not exist in the HTTP request`;
  return { status: 400, code: 'IncompleteSignature', message };
}

function tokenError(sent: string | undefined, user: SandboxUser, now: number): StsError | null {
  if ((sent === undefined) !== (user.sessionToken === undefined)) return invalidToken;
  if (sent !== undefined && user.sessionToken && !constantTimeEqual(user.sessionToken.reveal(), sent))
    return invalidToken;
  if (user.expiration !== undefined && now >= user.expiration) {
    return {
      status: 403,
      code: 'ExpiredToken',
      message: 'The security token included in the request is expired',
    };
  }
  return null;
}
