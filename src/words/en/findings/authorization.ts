import type { AuthorizationFacts } from '../../../core/findings/facts/login';
import type { WordsByCode } from './findingWords';
import { inQuotes } from './inQuotes';

export const authorizationWords = {
  'authorization-form': () => ({
    says: 'The header names its algorithm, credential, signed headers and signature.',
  }),
  'authorization-missing': () => ({
    says: 'The payload has no text in a: there is no Authorization header.',
  }),
  'authorization-name-doubled': () => ({
    says: 'The name of the header stands in its value. STS: “Request is missing Authentication Token”.',
  }),
  'authorization-no-scheme': () => ({
    says: 'The header does not begin with AWS4-. STS: “Request is missing Authentication Token”.',
  }),
  'authorization-algorithm': ({ algorithm }) => ({
    says: `The algorithm is ${inQuotes(algorithm)}; it must be AWS4-HMAC-SHA256.`,
  }),
  'authorization-incomplete': ({ missing }) => ({
    says: `The header has no ${missing.join(' and no ')}. STS: “IncompleteSignature”.`,
  }),
  'credential-no-terminator': () => ({
    says: 'Credential has four parts: aws4_request is missing at its end.',
  }),
  'credential-parts': () => ({
    says: 'Credential has not exactly five parts: key, day, region, service and aws4_request, with slashes between.',
  }),
  'signature-form': () => ({ says: 'The signature is 64 digits of lower-case hex.' }),
  'signature-upper-case': () => ({
    says: 'The signature has upper-case hex; STS compares lower case.',
  }),
  'signature-no-hex': ({ length }) => ({
    says: `The signature is not 64 digits of hex; it has ${length} characters.`,
  }),
} as const satisfies WordsByCode<keyof AuthorizationFacts>;
