import { accessKeyIdIn } from '../../sigv4/authorization';
import { conclude } from '../check/conclude';
import { loginFate } from '../check/loginFate';
import type { Knowledge } from '../knowledge';
import { findingsOfFirst } from '../observed/first';
import type { ObservedFinding } from '../observed/finding';
import { findingsOfProof } from '../observed/proof';
import { rule } from '../rule';

/** What follows from a check of a signature, with what became of the login and what else is wrong with it. */
export const checkRules = [
  rule({
    id: 'check',
    needs: ['check', 'proof'],
    step: 'signature',
    about: 'secret',
    source: 'protocol.md 2, recomputed',
    test: (known) => [
      conclude({
        result: known.check,
        fate: loginFate(known),
        findings: observedIn(known),
        accessKeyId: accessKeyIdIn(known.proof.authorization) ?? '',
        temporary: known.proof.sessionToken !== undefined,
      }),
    ],
  }),
];

function observedIn({ first, proof, challenge }: Knowledge): readonly ObservedFinding[] {
  return [
    ...(first ? findingsOfFirst(first) : []),
    ...(proof ? findingsOfProof({ ...proof, stsHost: challenge?.stsHost ?? null }) : []),
  ];
}
