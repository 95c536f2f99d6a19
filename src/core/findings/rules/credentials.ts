import type { CredentialFacts } from '../facts/credentials';
import type { Rule } from '../rule';
import { keyIdRules } from './keyId';
import { secretAccessKeyRules } from './secretAccessKey';
import { sessionTokenRules } from './sessionToken';

/** What can be said of credentials by looking at them. Empty values are passed over: they are not wrong yet. */
export const credentialRules: readonly Rule<keyof CredentialFacts>[] = [
  ...keyIdRules,
  ...secretAccessKeyRules,
  ...sessionTokenRules,
];
