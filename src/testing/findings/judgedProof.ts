import { Secret } from '../../core/credentials/secret';
import { judge } from '../../core/findings/judge';
import type { Knowledge } from '../../core/findings/knowledge';
import { credentialsIn } from '../../core/findings/knowledgeOfRecord';
import type { LoginFindings } from '../../core/findings/loginFindings';
import { loginRules } from '../../core/findings/rules/login';

/** The headers that the mechanism signs, without a session token. */
export const sixHeaders =
  'content-length;content-type;host;x-amz-date;x-mongodb-gs2-cb-flag;x-mongodb-server-nonce';
/** And with one. */
export const sevenHeaders = sixHeaders.replace('x-amz-date', 'x-amz-date;x-amz-security-token');
const signature = '8a1244fc862e29b6bf7491f2f0419466dcc91fee512aa5b3fff4546741022b2e';
const receivedAt = Date.UTC(2026, 10, 23, 10, 15, 0);

export interface ProofParts {
  readonly keyId: string;
  readonly scope: string;
  readonly headers: string;
  readonly signature: string;
  readonly token: string | undefined;
  readonly amzDate: string;
  readonly stsHost: string | null;
  readonly authorization: string | undefined;
}

export const goodProof: ProofParts = {
  keyId: 'AKIAY34FZKBOKMUTVV7A',
  scope: '20261123/us-east-1/sts/aws4_request',
  headers: sixHeaders,
  signature,
  token: undefined,
  amzDate: '20261123T101500Z',
  stsHost: 'sts.amazonaws.com',
  authorization: undefined,
};
/** What of it is another for a temporary key. */
export const temporaryKey: Partial<ProofParts> = {
  keyId: 'ASIAY34FZKBOKMUTVV7A',
  headers: sevenHeaders,
  token: 'IQoJb3JpZ2lu',
};

/** What is known of a signed request with something changed. */
export function knownOfProof(change: Partial<ProofParts>): Knowledge {
  const { keyId, scope, headers, token, authorization, stsHost, ...parts } = { ...goodProof, ...change };
  const final = {
    payload: null,
    fields: [],
    authorization:
      authorization ??
      `AWS4-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=${headers}, Signature=${parts.signature}`,
    amzDate: parts.amzDate,
    ...(token === undefined ? {} : { sessionToken: new Secret(token) }),
  };
  return {
    by: 'driver',
    proof: { ...final, receivedAt },
    ...credentialsIn(final),
    ...(stsHost === null ? {} : { challenge: { stsHost } }),
  };
}

/** The same judged without its secret. */
export function judgedProof(change: Partial<ProofParts>): LoginFindings {
  return judge(knownOfProof(change), loginRules);
}
