import { readAuthorization } from '../../sigv4/authorization';
import { authorizationBases } from '../bases/login';
import type { AuthorizationFacts } from '../facts/login';
import { rule, type Rule, type Said } from '../rule';

/** How the signature is written; whether it is right takes the secret. */
export const signatureFormRules: readonly Rule<keyof AuthorizationFacts>[] = [
  rule({
    needs: ['proof'],
    step: 'signature',
    about: 'authorization',
    // SigV4, "Calculate signature"
    basis: authorizationBases,
    test: ({ proof }) => {
      const { signature } = readAuthorization(proof.authorization);
      return signature === undefined ? [] : [formOf(signature)];
    },
  }),
];

function formOf(signature: string): Said<'signature-form' | 'signature-upper-case' | 'signature-no-hex'> {
  const at = { value: 'signature' } as const;
  if (/^[0-9a-f]{64}$/.test(signature)) return { code: 'signature-form', level: 'passed', at, facts: {} };
  return /^[0-9a-f]{64}$/i.test(signature)
    ? { code: 'signature-upper-case', level: 'certain', at, facts: {} }
    : { code: 'signature-no-hex', level: 'certain', at, facts: { length: signature.length } };
}
