import { credentialBases } from '../bases/credentials';
import type { CredentialFacts } from '../facts/credentials';
import { rule, type Rule } from '../rule';
import type { CredentialTest } from './credentialTest';
import { keyIdTests } from './keyId';
import { secretAccessKeyTests } from './secretAccessKey';
import { sessionTokenTests } from './sessionToken';

type Code = keyof CredentialFacts;

const asRule = ({ about, test }: CredentialTest): Rule<Code> =>
  rule<Code, 'credentials'>({
    needs: ['credentials'],
    step: 'credentials',
    about,
    basis: credentialBases,
    test: ({ credentials: { accessKeyId, secretAccessKey, sessionToken }, proof, judge, by }) =>
      test({
        accessKeyId,
        secretAccessKey: secretAccessKey.reveal(),
        sessionToken: sessionToken?.reveal() ?? '',
        sent: proof !== undefined,
        // Whether a driver's server asks AWS is not known, and the sandbox's refusals have other causes than what AWS knows.
        judge: by === 'driver' || judge !== 'aws' ? undefined : judge,
      }),
  });

export const keyIdRules: readonly Rule<Code>[] = keyIdTests.map(asRule);
export const sessionTokenRules: readonly Rule<Code>[] = sessionTokenTests.map(asRule);

/** What can be said of credentials by looking at them. Empty values are passed over: they are not wrong yet. */
export const credentialRules: readonly Rule<Code>[] = [
  ...keyIdRules,
  ...secretAccessKeyTests.map(asRule),
  ...sessionTokenRules,
];
