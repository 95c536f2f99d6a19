import { clearCredentialCache, SignatureV4 } from '@aws-sdk/signature-v4';
import { Fault } from '../fault/fault';
import type { AwsCredentials } from '../credentials/awsCredentials';
import { parseAmzDate } from './amzDate';
import type { HashConstructor } from './hash';
import { recorderOf, type Recorder } from './recordingHash';
import type { RequestToSign, SigningScope } from './request';
import { readSigning, type Signed } from './signing';

// The signer keeps derived keys in a cache of its module. It is emptied around each signing, so that all four HMACs
// are carried out and none is kept; two signings at once would fill it for each other, so they wait in line.
let line: Promise<unknown> = Promise.resolve();

/** One recorder for each hash: whoever stands first in the line has it alone, and empties it. */
const recorders = new WeakMap<HashConstructor, Recorder>();

/**
 * Signs by AWS's own signer and reads every stage back from the operations that its hash carried out.
 * @param scope.amzDate `YYYYMMDDTHHMMSSZ`
 * @throws Fault `challenge-invalid` for a malformed date, `signing-failed` when the signer refuses its input
 */
export function signRequest(
  request: RequestToSign,
  credentials: AwsCredentials,
  scope: SigningScope,
  Sha256: HashConstructor,
): Promise<Signed> {
  const turn = line.then(() => signNow(request, credentials, scope, Sha256));
  line = turn.catch(() => undefined);
  return turn;
}

async function signNow(
  request: RequestToSign,
  credentials: AwsCredentials,
  scope: SigningScope,
  Sha256: HashConstructor,
): Promise<Signed> {
  const signingDate = new Date(parseAmzDate(scope.amzDate));
  const recorder = recorders.get(Sha256) ?? recorderOf(Sha256);
  recorders.set(Sha256, recorder);
  const signer = new SignatureV4({
    credentials: {
      accessKeyId: credentials.accessKeyId,
      secretAccessKey: credentials.secretAccessKey.reveal(),
      ...(credentials.sessionToken ? { sessionToken: credentials.sessionToken.reveal() } : {}),
    },
    region: scope.region,
    service: scope.service,
    sha256: recorder.Sha256,
    applyChecksum: false,
  });
  clearCredentialCache();
  recorder.take();
  const authorization = await signer
    .sign(
      {
        method: request.method,
        protocol: 'https:',
        hostname: request.headers.host ?? '',
        path: request.path,
        headers: { ...request.headers },
        body: request.body,
      },
      { signingDate },
    )
    .then(
      (signed) => signed.headers.authorization ?? '',
      (cause: unknown) => {
        throw new Fault('signing-failed', { problem: 'signer' }, cause);
      },
    )
    .finally(clearCredentialCache);
  return readSigning(authorization, recorder.take(), credentials, scope);
}
