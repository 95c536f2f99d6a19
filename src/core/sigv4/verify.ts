import { hexEncode } from '../bytes/hex';
import { utf8Encode } from '../bytes/utf8';
import type { Secret } from '../credentials/secret';
import { scopeOf, type ScopedCredential } from './authorization';
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
  readonly credential: ScopedCredential;
  readonly amzDate: string;
}

/** What a verifier can write down without the secret. */
export interface RebuiltTexts {
  readonly payloadHash: string;
  readonly canonicalRequest: string;
  readonly canonicalRequestHash: string;
  readonly credentialScope: string;
  readonly stringToSign: string;
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
  const { canonicalRequest, stringToSign } = await rebuildTexts(request, Sha256);
  const hmac = async (key: Uint8Array, text: string): Promise<Uint8Array> => {
    const keyed = new Sha256(key);
    keyed.update(utf8Encode(text));
    return keyed.digest();
  };
  let key = utf8Encode(`AWS4${secret.reveal()}`);
  for (const part of scopeOf(request.credential)) key = await hmac(key, part);
  return { canonicalRequest, stringToSign, signature: hexEncode(await hmac(key, stringToSign)) };
}

/** The first part of the same: the two texts, up to where a key is needed. */
export async function rebuildTexts(request: RequestToVerify, Sha256: HashConstructor): Promise<RebuiltTexts> {
  const hash = async (text: string): Promise<string> => {
    const sha256 = new Sha256();
    sha256.update(utf8Encode(text));
    return hexEncode(await sha256.digest());
  };
  const payloadHash = await hash(request.body);
  const canonicalRequest = [
    request.method,
    request.path,
    request.query,
    ...request.signedHeaders.map((name) => `${name}:${headerIn(request, name).trim().replace(/ +/g, ' ')}`),
    '',
    request.signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
  const canonicalRequestHash = await hash(canonicalRequest);
  const credentialScope = scopeOf(request.credential).join('/');
  const stringToSign = ['AWS4-HMAC-SHA256', request.amzDate, credentialScope, canonicalRequestHash].join(
    '\n',
  );
  return { payloadHash, canonicalRequest, canonicalRequestHash, credentialScope, stringToSign };
}

/** The names come from a peer, who may name what every object has. */
function headerIn({ headers }: RequestToVerify, name: string): string {
  return (Object.hasOwn(headers, name) ? headers[name] : undefined) ?? '';
}
