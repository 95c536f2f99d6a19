import { credentialFieldNames } from '../../../core/credentials/awsCredentials';
import type { LoginFacts } from '../../../core/findings/facts/login';
import type { Checked } from '../../../core/findings/finding';
import { authorizationWords } from './authorization';
import { clientFirstWords } from './clientFirst';
import { credentialWords } from './credentials';
import { dateWords } from './date';
import type { FindingWords, WordsByCode } from './findingWords';
import { inQuotes } from './inQuotes';
import { scopeWords } from './scope';
import { sentCredentialWords } from './sentCredentials';
import { signedHeaderWords } from './signedHeaders';
import { wordsIn } from './wordsIn';

type Code = keyof LoginFacts;

/** What is said otherwise of credentials that stood in a request. */
const ofSent = {
  placeholder: ({ by, quote }) =>
    quote === undefined
      ? credentialWords.placeholder({ by })
      : { says: `This is ${inQuotes(quote)}, which stands for something that was not filled in.` },
  'token-missing': ({ sent }) =>
    sent
      ? { says: 'An ASIA… key is temporary, and no session token was sent. STS: InvalidClientTokenId.' }
      : credentialWords['token-missing'](),
  'token-of-another-key': ({ sent }) =>
    sent
      ? {
          says: 'An AKIA… key is long-term, and yet a session token was sent, perhaps one left in the environment. STS: InvalidClientTokenId.',
        }
      : credentialWords['token-of-another-key'](),
} as const satisfies Partial<WordsByCode<Code>>;

export const loginWords: WordsByCode<Code> = {
  ...clientFirstWords,
  ...authorizationWords,
  ...credentialWords,
  ...ofSent,
  ...sentCredentialWords,
  ...signedHeaderWords,
  ...dateWords,
  ...scopeWords,
};

/** What is said in a list of findings, where nothing else says what it is about. */
export function loginFindingInWords(finding: Checked<Code>): FindingWords {
  const said = wordsIn(loginWords, finding);
  const name = nameOf(finding);
  return name === null ? said : { ...said, says: `${name}: ${said.says}` };
}

/** These name both values that they are about. */
const ofTwo: readonly Code[] = ['token-missing', 'token-of-another-key'];

/** The value, where the words are those for the place under its field. */
function nameOf({ code, at }: Checked<Code>): string | null {
  const value = at?.value;
  if (!Object.hasOwn(credentialWords, code) || ofTwo.includes(code)) return null;
  return value !== undefined && Object.hasOwn(credentialFieldNames, value)
    ? credentialFieldNames[value as keyof typeof credentialFieldNames]
    : null;
}
