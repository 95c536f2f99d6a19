import type { LoginFacts } from '../facts/login';
import type { Rule } from '../rule';
import { authorizationRules } from './authorization';
import { clientFirstRules } from './clientFirst';
import { credentialRules } from './credentials';
import { dateRules } from './date';
import { scopeRules } from './scope';
import { sentCredentialRules } from './sentCredentials';
import { signatureFormRules } from './signatureForm';
import { signedHeaderRules } from './signedHeaders';

/** What can be told of a login without its secret, in the order in which a person reads it. */
export const loginRules: readonly Rule<keyof LoginFacts>[] = [
  ...clientFirstRules,
  ...authorizationRules,
  ...credentialRules,
  ...sentCredentialRules,
  ...signedHeaderRules,
  ...dateRules,
  ...scopeRules,
  ...signatureFormRules,
];
