import { refusalCause, type StsCause } from '../../sts/refusalCause';
import { stsBases } from '../bases/sts';
import { isAged } from '../isAged';
import type { StsFacts } from '../facts/sts';
import type { Knowledge } from '../knowledge';
import { readRefusal } from '../readRefusal';
import { rule, type Rule, type Said } from '../rule';
import { ofSandbox } from './ofSandbox';
import { findingOfCause } from './stsCause';

/** What an answer of STS tells that somebody got from it directly; what a server passes on of one is in its reply. */
export const stsRules: readonly Rule<keyof StsFacts>[] = [
  rule({
    needs: ['sts'],
    step: 'verdict',
    about: 'signed-request',
    // failures.md A.8, corrections.md A7, A9
    basis: stsBases,
    test: (known): readonly Said<keyof StsFacts>[] => {
      const { sts } = known;
      if (sts.kind === 'identity') {
        return [
          {
            code: 'sts-identifies',
            level: 'passed',
            about: 'key-id',
            proves: ['key-id', 'secret', 'token', 'expiry'],
            facts: { arn: sts.identity.arn ?? '' },
            ...ofSandbox(known),
          },
        ];
      }
      // It was sent again too late, and nobody's clock is wrong.
      if (isAged(sts)) return [];
      const { code = null, message = null } = sts;
      const cause = refusalCause({ message: message ?? '', ...(code === null ? {} : { code }) });
      return isPassedOn(cause, known)
        ? []
        : [{ ...findingOfCause(cause, { by: 'sts', code, message }, known), ...ofSandbox(known) }];
    },
  }),
];

/** A server that passes on what STS says has told it, and what it told shows more. */
function isPassedOn(cause: StsCause, { reply }: Knowledge): boolean {
  const refusal = reply && readRefusal(reply);
  return refusal?.kind === 'sts-words' && refusal.cause.kind === cause.kind;
}
