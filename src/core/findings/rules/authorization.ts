import { readAuthorization, splitCredential } from '../../sigv4/authorization';
import { authorizationBases } from '../bases/login';
import type { AuthorizationFacts } from '../facts/login';
import { rule, type Rule, type Said } from '../rule';

const at = { value: 'authorization' } as const;
const bad = { level: 'certain', at } as const;

/** Whether the Authorization header can be read at all. */
export const authorizationRules: readonly Rule<keyof AuthorizationFacts>[] = [
  rule({
    needs: ['proof'],
    step: 'client-final',
    about: 'authorization',
    // failures.md A47, A50
    basis: authorizationBases,
    test: ({ proof }) => [formOf(proof.authorization)],
  }),
];

type Form =
  | 'authorization-form'
  | 'authorization-missing'
  | 'authorization-name-doubled'
  | 'authorization-no-scheme'
  | 'authorization-algorithm'
  | 'authorization-incomplete'
  | 'credential-no-terminator'
  | 'credential-parts';

function formOf(header: string): Said<Form> {
  if (header === '') return { ...bad, code: 'authorization-missing', facts: {} };
  if (/^authorization\s*:/i.test(header)) {
    return { ...bad, code: 'authorization-name-doubled', facts: {} };
  }
  if (!header.startsWith('AWS4-')) return { ...bad, code: 'authorization-no-scheme', facts: {} };
  const { algorithm, credential, signedHeaders, signature } = readAuthorization(header);
  if (algorithm !== 'AWS4-HMAC-SHA256') {
    return { ...bad, code: 'authorization-algorithm', facts: { algorithm } };
  }
  if (!credential || !signedHeaders || !signature) {
    const parameters = [
      ['Credential', credential],
      ['SignedHeaders', signedHeaders],
      ['Signature', signature],
    ] as const;
    const missing = parameters.flatMap(([name, given]) => (given ? [] : [name]));
    return { ...bad, code: 'authorization-incomplete', facts: { missing } };
  }
  if (splitCredential(credential)) return { code: 'authorization-form', level: 'passed', at, facts: {} };
  return splitCredential(`${credential}/aws4_request`)
    ? { ...bad, code: 'credential-no-terminator', facts: {} }
    : // A secret in the place of the key has slashes of its own.
      { ...bad, code: 'credential-parts', explainedBy: ['key-id'], facts: {} };
}
