import type { ValueName } from '../../core/vocabulary/values';

interface IfWrong {
  /** What the client, or whoever runs it, gets to see. */
  readonly sees: string;
  /** What STS tells the server of it, if it comes to that. */
  readonly sts?: string;
}

const refused = 'only “Authentication failed.”, or “bad auth … 403” from Atlas';
const mismatch: IfWrong = { sees: refused, sts: 'SignatureDoesNotMatch' };
const beforeSigning: IfWrong = { sees: 'an error before anything is signed' };
const byServer: IfWrong = { sees: 'only “Authentication failed.”; STS is not asked' };

/** What comes of it when a named value is wrong. */
export const ifWrong: Readonly<Record<ValueName, IfWrong>> = {
  accessKeyId: { sees: refused, sts: 'InvalidClientTokenId' },
  sessionToken: { sees: refused, sts: 'InvalidClientTokenId or ExpiredToken' },
  clientNonce: beforeSigning,
  serverNonce: mismatch,
  stsHost: mismatch,
  region: { sees: refused, sts: '“Credential should be scoped to a valid region”' },
  amzDate: { sees: refused, sts: '“Signature expired” or “not yet current”' },
  payloadHash: mismatch,
  canonicalRequest: mismatch,
  canonicalRequestHash: mismatch,
  credentialScope: { sees: refused, sts: '“Credential should be scoped to …”' },
  stringToSign: mismatch,
  signature: mismatch,
  authorization: {
    sees: 'only “Authentication failed.”, or “bad auth … 400” or “403” from Atlas',
    sts: 'IncompleteSignature or MissingAuthenticationToken',
  },
  clientFirst: byServer,
  serverFirst: beforeSigning,
  clientFinal: byServer,
  arn: { sees: 'code 11, “Could not find user …”; from Atlas code 8000, “user … is not found”' },
};
