import type { StsError } from './judgement';

/** The token is missing, not this key's, or there for a key that has none; or nobody knows the key. */
export const invalidToken: StsError = {
  status: 403,
  code: 'InvalidClientTokenId',
  message: 'The security token included in the request is invalid.',
};

export const signatureMismatch: StsError = {
  status: 403,
  code: 'SignatureDoesNotMatch',
  message:
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
};

export const expiredToken: StsError = {
  status: 403,
  code: 'ExpiredToken',
  message: 'The security token included in the request is expired',
};

/** Told without any check: more requests than the account's quota permits. */
export const throttled: StsError = { status: 400, code: 'Throttling', message: 'Rate exceeded' };

/** A header is named in SignedHeaders that the request does not have. */
export function absentHeader(name: string): StsError {
  const message = `'${name}' is named as a SignedHeader, but it does not exist in the HTTP request`;
  return { status: 400, code: 'IncompleteSignature', message };
}
