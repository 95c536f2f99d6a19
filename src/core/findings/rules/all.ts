import type { Rule } from '../rule';
import { causeRules } from './causes';
import { checkRules } from './check';
import { connectionStringRules } from './connectionString';
import { loginRules } from './login';
import { ownRules } from './own';
import { pairRules } from './pairs';
import { renewalRules } from './renewal';
import { verdictRules } from './verdict';
import { wayRules } from './way';

/** Every rule, in the order in which equals are ranked. */
export const allRules: readonly Rule[] = [
  ...verdictRules,
  ...checkRules,
  ...ownRules,
  ...loginRules,
  ...wayRules,
  ...connectionStringRules,
  ...pairRules,
  ...renewalRules,
  ...causeRules,
];
