import { hexEncode } from '../bytes/hex';
import { utf8Encode } from '../bytes/utf8';
import type { Secret } from '../credentials/secret';
import type { CredentialParts } from './authorization';
import type { HashConstructor } from './hash';

/** A request as a verifier has it: what arrived, which headers the signer says it signed, and the signer's scope. */
export interface RequestToVerify {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** In the order in which the signer gave them. */
  readonly signedHeaders: readonly string[];
  readonly credential: CredentialParts;
  readonly amzDate: string;
}

/** What a verifier computes for itself. */
export interface Rebuilt {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
}

/**
 * The verifier's side of Signature Version 4, written from AWS's description and sharing nothing with the signer, so
 * that the two confirm each other.
 */
export async function rebuildSignature(
  request: RequestToVerify,
  secret: Secret,
  Sha256: HashConstructor,
): Promise<Rebuilt> {
  const hash = async (text: string): Promise<string> => {
    const sha256 = new Sha256();
    sha256.update(utf8Encode(text));
    return hexEncode(await sha256.digest());
  };
  const hmac = async (key: Uint8Array, text: string): Promise<Uint8Array> => {
    const keyed = new Sha256(key);
    keyed.update(utf8Encode(text));
    return keyed.digest();
  };
  const canonicalRequest = [
    request.method,
    request.path,
    request.query,
    ...request.signedHeaders.map(
      (name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`,
    ),
    '',
    request.signedHeaders.join(';'),
    await hash(request.body),
  ].join('\n');
  const { date, region, service, terminator } = request.credential;
  const stringToSign = [
    'AWS4-HMAC-SHA256',
    request.amzDate,
    [date, region, service, terminator].join('/'),
    await hash(canonicalRequest),
  ].join('\n');
  let key = utf8Encode(`AWS4${secret.reveal()}`);
  for (const part of [date, region, service, terminator]) key = await hmac(key, part);
  return { canonicalRequest, stringToSign, signature: hexEncode(await hmac(key, stringToSign)) };
}
