import type { SignedHeaderFacts } from '../../../core/findings/facts/login';
import type { WordsByCode } from './findingWords';
import { inQuotes } from './inQuotes';

export const signedHeaderWords = {
  'signed-headers': ({ count }) => ({
    says: `The ${count} headers of the mechanism are signed, in their order.`,
  }),
  'signed-headers-unsorted': () => ({
    says: 'The signed headers are the right ones, but not sorted by name. MongoDB’s own servers refuse that, in words that do not say so.',
  }),
  'signed-headers-repeated': () => ({
    says: 'The signed headers are the right ones, but not each named once. MongoDB’s own servers refuse that, in words that do not say so.',
  }),
  'signed-header-extra': ({ name }) => ({
    says: `The header ${inQuotes(name)} is signed, and the server does not send it. MongoDB’s own servers are reported to refuse it; other services of AWS name such a header, STS was seen to pass over one that is empty.`,
  }),
  'signed-header-capitals': ({ name }) => ({
    says: `The signed header ${inQuotes(name)} is not in lower case.`,
  }),
  'signed-header-missing': ({ name }) => ({
    says: `The header ${inQuotes(name)} is not signed. MongoDB’s own servers want exactly their own list.`,
  }),
  'token-signed-not-sent': () => ({
    says: 'A session token was signed, and none was sent. The server has none to pass on, so STS computes another signature.',
  }),
  'token-not-signed': () => ({
    says: 'A session token was sent and not signed; every x-amz header must be.',
  }),
  'host-not-signed': () => ({
    says: `host is not signed. STS: “'Host' or ':authority' must be a 'SignedHeader'”.`,
  }),
  'nonce-not-signed': () => ({
    says: 'The server nonce is not signed, so the signature would be good for any conversation. MongoDB’s own servers refuse that.',
  }),
} as const satisfies WordsByCode<keyof SignedHeaderFacts>;
