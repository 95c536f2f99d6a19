import type { SentCredentialFacts } from '../../../core/findings/facts/credentials';
import type { WordsByCode } from './findingWords';

const kinds = {
  'long-term': 'AKIA…, a long-term key of an IAM user',
  temporary: 'ASIA…, a temporary key',
} as const;

export const sentCredentialWords = {
  'key-id-empty': () => ({ says: 'The access key ID is empty.' }),
  'key-id-kind': ({ kind }) => ({ says: `The access key ID is ${kinds[kind]}.` }),
  'key-id-account': ({ account, held }) => ({
    says: held
      ? `The letters of the key name the account ${account}.`
      : `The letters of the key would name the account ${account}, but a key of this age holds none.`,
  }),
  'token-not-needed': () => ({ says: 'There is no session token, and this key needs none.' }),
  'token-sent': ({ length }) => ({ says: `A session token of ${length} characters was sent.` }),
} as const satisfies WordsByCode<keyof SentCredentialFacts>;
