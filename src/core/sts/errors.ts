import { keyWords } from './stsWords';
import type { StsError } from './judgement';

/** Nobody knows the key. */
export const unknownKey: StsError = {
  status: 403,
  code: 'InvalidClientTokenId',
  message: keyWords.unknownKey,
};

/** The token is missing, not this key's, or there for a key that has none: as AWS has it, without a period. */
export const invalidToken: StsError = {
  status: 403,
  code: 'InvalidClientTokenId',
  message: keyWords.invalidToken,
};

export const signatureMismatch: StsError = {
  status: 403,
  code: 'SignatureDoesNotMatch',
  message: keyWords.signatureMismatch,
};

export const expiredToken: StsError = {
  status: 403,
  code: 'ExpiredToken',
  message: keyWords.expiredToken,
};

/** Told without any check: more requests than the account's quota permits. */
export const throttled: StsError = { status: 400, code: 'Throttling', message: keyWords.throttled };
