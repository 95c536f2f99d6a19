import type { Secret } from '../../credentials/secret';
import { stsBody } from '../../mongodbAws/constants';
import { stsRequestFor } from '../../mongodbAws/stsRequest';
import { hexEncode } from '../../bytes/hex';
import { utf8Encode } from '../../bytes/utf8';
import { readAuthorization, scopeOf, splitCredential } from '../../sigv4/authorization';
import type { Hashing } from '../../sigv4/hashing';
import { rightRecipe, type Recipe } from '../../sigv4/recipe';
import type { SignedRequest } from '../table/signing/row';
import { hashedNow } from './hashedNow';

/** A signed request as it was observed. */
export interface SearchInput {
  readonly authorization: string;
  readonly amzDate: string;
  readonly sessionToken?: Secret;
  /** The text that is signed: base64 of the 64 bytes. */
  readonly serverNonce: string;
  readonly stsHost: string;
  /** The number that saslStart had as `p`. */
  readonly gs2CbFlag: number;
}

/** What an observed request comes to: its signature, and how it would be signed by the right rules. */
export interface Observed {
  readonly signature: string;
  readonly request: SignedRequest;
  /** By which STS verifies: the server's own request, the headers sorted, the scope as Credential has it. */
  readonly rightBy: (secret: Secret) => Recipe;
}

/** @returns null where the Authorization header has no whole credential, list of headers or signature */
export function observedIn(input: SearchInput): Observed | null {
  const { credential = '', signedHeaders, signature } = readAuthorization(input.authorization);
  // Without its terminator the scope is still known, and what else is amiss can be told.
  const parts = splitCredential(credential) ?? splitCredential(`${credential}/aws4_request`);
  if (!parts || signedHeaders === undefined || signature === undefined) return null;
  const { amzDate, stsHost } = input;
  const { accessKeyId } = parts;
  const listed = signedHeaders.split(';');
  const sent = sentHeaders(input);
  const payloadHash = hashedNow(hexOfBody());
  return {
    signature,
    request: { stsHost, amzDate, accessKeyId, listed, sent, payloadHash },
    rightBy: (secret) => ({
      ...rightRecipe({
        secret,
        method: 'POST',
        path: '/',
        valueOf: (name) => sent.get(name) ?? '',
        names: listed,
        body: stsBody,
        amzDate,
        scope: scopeOf(parts),
      }),
      listed,
    }),
  };
}

/** The headers that the server sends to STS, and that can be signed. */
function sentHeaders({
  amzDate,
  sessionToken,
  serverNonce,
  stsHost,
  gs2CbFlag,
}: SearchInput): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(stsRequestFor(stsHost, serverNonce, gs2CbFlag).headers),
    ['x-amz-date', amzDate] as const,
    ...(sessionToken ? [['x-amz-security-token', sessionToken.reveal()] as const] : []),
  ]);
}

function* hexOfBody(): Hashing<string> {
  return hexEncode(yield { data: utf8Encode(stsBody) });
}
