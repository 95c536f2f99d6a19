import { hexEncode } from '../bytes/hex';
import { utf8Encode } from '../bytes/utf8';
import type { AwsCredentials } from '../credentials/awsCredentials';
import { parseAmzDate } from './amzDate';
import type { HashConstructor } from './hash';
import { recorderOf } from './recordingHash';
import type { RequestToSign, SigningScope } from './request';
import { readSigning, type Signed } from './signing';

/** Where a signing departs from Signature Version 4: what AWS's signer cannot be told to do. Absent: it does not. */
export interface Departures {
  /** In place of `aws4_request`. */
  readonly terminator?: string;
  readonly headers?: 'reversed';
  /** The one between the headers and their list. */
  readonly blankLine?: 'left-out';
  readonly hex?: 'upper-case';
}

/**
 * Signs step by step, over the same recording hash as AWS's signer: what is shown of it is read back from the
 * operations that were carried out, here as there. Without departures it gives what AWS's signer gives.
 * @throws Fault `challenge-invalid` for a malformed date
 */
export async function signByHand(
  request: RequestToSign,
  credentials: AwsCredentials,
  scope: SigningScope,
  departures: Departures,
  Sha256: HashConstructor,
): Promise<Signed> {
  parseAmzDate(scope.amzDate);
  const recorder = recorderOf(Sha256);
  const hash = async (text: string): Promise<string> => {
    const sha256 = new recorder.Sha256();
    sha256.update(utf8Encode(text));
    return hexEncode(await sha256.digest());
  };
  const hmac = async (key: Uint8Array, text: string): Promise<Uint8Array> => {
    const keyed = new recorder.Sha256(key);
    keyed.update(utf8Encode(text));
    return keyed.digest();
  };

  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const headers: Readonly<Record<string, string>> = {
    ...request.headers,
    'x-amz-date': scope.amzDate,
    ...(sessionToken ? { 'x-amz-security-token': sessionToken.reveal() } : {}),
  };
  const sorted = Object.keys(headers).sort();
  const names = departures.headers === 'reversed' ? sorted.toReversed() : sorted;
  const canonicalRequest = [
    request.method,
    request.path,
    '',
    ...names.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    ...(departures.blankLine === 'left-out' ? [] : ['']),
    names.join(';'),
    await hash(request.body),
  ].join('\n');

  const { terminator = 'aws4_request' } = departures;
  const parts = [scope.amzDate.slice(0, 8), scope.region, scope.service, terminator];
  const credentialScope = parts.join('/');
  const hashed = await hash(canonicalRequest);
  const stringToSign = ['AWS4-HMAC-SHA256', scope.amzDate, credentialScope, hashed].join('\n');

  let key = utf8Encode(`AWS4${secretAccessKey.reveal()}`);
  for (const part of parts) key = await hmac(key, part);
  const hex = hexEncode(await hmac(key, stringToSign));
  const signature = departures.hex === 'upper-case' ? hex.toUpperCase() : hex;

  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${credentialScope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return readSigning(authorization, recorder.take(), credentials, scope);
}
