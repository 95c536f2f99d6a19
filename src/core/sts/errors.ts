import type { StsError } from './judgement';

/** Nobody knows the key. */
export const unknownKey: StsError = {
  status: 403,
  code: 'InvalidClientTokenId',
  message: 'The security token included in the request is invalid.',
};

/** The token is missing, not this key's, or there for a key that has none: as AWS has it, without a period. */
export const invalidToken: StsError = {
  status: 403,
  code: 'InvalidClientTokenId',
  message: 'The security token included in the request is invalid',
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
