import { accessKeyIdIn } from '../../sigv4/authorization';
import { itself } from '../basis';
import { conclude } from '../check/conclude';
import { loginFate } from '../check/loginFate';
import { judge } from '../judge';
import type { CheckCode } from '../facts/check';
import { rule, type Rule } from '../rule';
import { loginRules } from './login';

/** What follows from a check of a signature, with what became of the login and what else is wrong with it. */
export const checkRules: readonly Rule<CheckCode>[] = [
  rule({
    needs: ['check', 'proof'],
    step: 'signature',
    about: 'secret',
    // protocol.md 2, recomputed
    basis: itself,
    test: (known) => {
      const { findings, passed } = judge(known, loginRules);
      return [
        conclude({
          result: known.check,
          fate: loginFate(known),
          findings: [...findings, ...passed],
          accessKeyId: accessKeyIdIn(known.proof.authorization) ?? '',
          temporary: known.proof.sessionToken !== undefined,
        }),
      ];
    },
  }),
];
