import { accountIdOf, holdsNoAccount } from '../../credentials/accountId';
import { sentCredentialBases } from '../bases/login';
import { credentialKind } from '../../credentials/credentialKind';
import { placeholderIn } from '../../credentials/placeholders';
import { judge } from '../judge';
import type { SentCredentialFacts } from '../facts/credentials';
import { rule, type Rule } from '../rule';
import { keyIdRules, sessionTokenRules } from './credentials';

const row = { needs: ['credentials', 'proof'], step: 'credentials' } as const;
const ofKeyId = { at: { value: 'accessKeyId' } } as const;
const ofToken = { at: { value: 'sessionToken' } } as const;

/** What the key ID and the token of a signed request are, where nothing is found against them. */
export const sentCredentialRules: readonly Rule<keyof SentCredentialFacts>[] = [
  rule({
    ...row,
    about: 'key-id',
    // failures.md A44
    basis: sentCredentialBases,
    test: ({ credentials: { accessKeyId } }) =>
      accessKeyId === '' ? [{ ...ofKeyId, code: 'key-id-empty', level: 'certain', facts: {} }] : [],
  }),
  rule({
    ...row,
    about: 'key-id',
    // IAM User Guide, "Understanding unique ID prefixes"
    basis: sentCredentialBases,
    test: (known) => {
      const kind = credentialKind(known.credentials.accessKeyId);
      return kind !== 'unknown' && judge(known, keyIdRules).findings.length === 0
        ? [{ ...ofKeyId, code: 'key-id-kind', level: 'passed', facts: { kind } }]
        : [];
    },
  }),
  rule({
    ...row,
    about: 'key-id',
    // failures.md A42
    basis: sentCredentialBases,
    test: ({ credentials: { accessKeyId } }) => {
      const account = isKey(accessKeyId) ? accountIdOf(accessKeyId) : null;
      if (account === null) return [];
      const held = !holdsNoAccount(accessKeyId);
      return [{ ...ofKeyId, code: 'key-id-account', level: 'passed', facts: { account, held } }];
    },
  }),
  rule({
    ...row,
    about: 'token',
    // failures.md A40, A41
    basis: sentCredentialBases,
    test: (known) => {
      const { accessKeyId, sessionToken } = known.credentials;
      if (
        accessKeyId === '' ||
        placeholderIn(accessKeyId) ||
        judge(known, sessionTokenRules).findings.length > 0
      )
        return [];
      return sessionToken === undefined
        ? [{ ...ofToken, code: 'token-not-needed', level: 'passed', facts: {} }]
        : [{ ...ofToken, code: 'token-sent', level: 'passed', facts: { length: sessionToken.length } }];
    },
  }),
];

function isKey(accessKeyId: string): boolean {
  return credentialKind(accessKeyId) !== 'unknown' && placeholderIn(accessKeyId) === null;
}
