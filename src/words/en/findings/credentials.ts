import type { CredentialFacts } from '../../../core/findings/facts/credentials';
import { keyPrefixWords } from '../keyPrefixWords';
import { blemishInWords } from './blemishInWords';
import type { WordsByCode } from './findingWords';

const values = {
  accessKeyId: 'access key ID',
  secretAccessKey: 'secret access key',
  sessionToken: 'session token',
} as const;

const others = {
  accessKeyId: 'This looks like an access key ID.',
  secretAccessKey: 'This looks like a secret access key.',
  sessionToken: 'This looks like a session token.',
  'web-identity-token': 'This looks like a web identity token, which STS exchanges for credentials.',
} as const;

const placeholders = {
  program: 'This is what a program writes when it has no value.',
  template: 'This is a placeholder: something has to stand in its place.',
} as const;

/** Sentences for the place under a field: what is said in a list, or of what was sent, is in `login.ts`. */
export const credentialWords = {
  placeholder: ({ by }) => ({ says: placeholders[by] }),
  'fields-swapped': ({ holds }) => ({
    says: `This looks like the ${values[holds]}: the two fields are swapped.`,
  }),
  'other-value': ({ holds }) => ({ says: others[holds] }),
  blemish: ({ blemish }) => ({ says: `${blemishInWords(blemish)}.` }),
  'outside-alphabet': (_, { at }) => ({
    says: `Character ${at?.character} is not in the alphabet that AWS uses here.`,
  }),
  'key-id-in-base64': () => ({
    says: 'This looks like an access key ID in base64, as a Kubernetes Secret has it.',
  }),
  'key-id-of-example': () => ({ says: 'AWS’s published example key: no AWS account has it.' }),
  'key-id-is-unique-id': ({ prefix }) => ({
    says: `${prefix} begins the unique ID of ${keyPrefixWords[prefix]}. An access key ID begins with AKIA or ASIA.`,
  }),
  'key-id-small-letters': () => ({ says: 'An access key ID of AWS has no small letters.' }),
  'key-id-prefix': () => ({ says: 'An access key ID of AWS begins with AKIA or ASIA.' }),
  'key-id-length': ({ found, wanted }) => ({
    says: `It has ${characters(found)}; an access key ID of AWS has ${wanted}.`,
  }),
  'key-id-characters': () => ({ says: 'An access key ID of AWS is 20 capital letters and digits.' }),
  'key-id-digit': (_, { at }) => ({
    says: `AWS’s IDs have no 0, 1, 8 or 9, and character ${at?.character} is one: perhaps a letter was misread.`,
  }),
  'secret-in-base64': () => ({
    says: 'It has the length of a secret access key in base64, as a Kubernetes Secret has it.',
  }),
  'secret-colon': () => ({
    says: 'It ends with a colon, as some documentation prints one. No secret access key does.',
  }),
  'secret-length': ({ found, wanted }) => ({
    says: `It has ${characters(found)}; a secret access key of AWS has ${wanted}.`,
  }),
  'token-after-name': () => ({
    says: 'It begins with the name AWS_SESSION_TOKEN. The session token is what follows.',
  }),
  'token-short': ({ found }) => ({
    says: `It has ${characters(found)}; a session token has several hundred. Perhaps it was cut short.`,
  }),
  'token-missing': () => ({
    says: 'An access key ID with ASIA is temporary, and needs its session token.',
  }),
  'token-of-another-key': () => ({
    says: 'An access key ID with AKIA is long-term and has no session token. Perhaps the token is of other credentials.',
  }),
} as const satisfies WordsByCode<keyof CredentialFacts>;

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}
