import type { KeyPrefix } from '../../core/credentials/keyPrefixes';

/** Whose ID begins with these letters; with its article, for the middle of a sentence. */
export const keyPrefixWords = {
  AKIA: 'a long-term access key',
  ASIA: 'a temporary access key from STS',
  ABIA: 'an STS service bearer token',
  ACCA: 'a context-specific credential',
  AGPA: 'a user group',
  AIDA: 'an IAM user',
  AIPA: 'an EC2 instance profile',
  ANPA: 'a managed policy',
  ANVA: 'a version of a managed policy',
  APKA: 'a public key',
  AROA: 'a role',
  ASCA: 'a certificate',
} as const satisfies Record<KeyPrefix, string>;
