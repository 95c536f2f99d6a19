import { ownHeaders } from '../../mongodbAws/server/signedHeaders';
import { signedHeaderBases } from '../bases/login';
import { readAuthorization } from '../../sigv4/authorization';
import type { SignedHeaderFacts } from '../facts/login';
import { rule, type Rule, type Said } from '../rule';

/** The list of signed headers, beside the mechanism's own. */
export const signedHeaderRules: readonly Rule<keyof SignedHeaderFacts>[] = [
  rule({
    needs: ['proof'],
    step: 'canonical-request',
    about: 'signed-request',
    // failures.md A46, A47; protocol.md 2.1
    basis: signedHeaderBases,
    test: ({ proof: { authorization, sessionToken } }) => {
      const { signedHeaders } = readAuthorization(authorization);
      return signedHeaders === undefined ? [] : inList(signedHeaders, ownHeaders(sessionToken !== undefined));
    },
  }),
];

type Code = keyof SignedHeaderFacts;
const bad = { level: 'certain', at: { value: 'authorization' } } as const;

function inList(list: string, own: readonly string[]): readonly Said<Code>[] {
  if (list === own.join(';')) {
    return [{ ...bad, code: 'signed-headers', level: 'passed', facts: { count: own.length } }];
  }
  const names = list.split(';');
  const extra = names.filter((name) => !own.includes(name));
  const missing = own.filter((name) => !names.includes(name));
  if (extra.length > 0 || missing.length > 0)
    return [...extra.map(extraHeader), ...missing.map(missingHeader)];
  const code = names.length === own.length ? 'signed-headers-unsorted' : 'signed-headers-repeated';
  return [{ ...bad, code, facts: {} }];
}

function extraHeader(name: string): Said<Code> {
  if (name === 'x-amz-security-token') return { ...bad, code: 'token-signed-not-sent', facts: {} };
  const code = name === name.toLowerCase() ? 'signed-header-extra' : 'signed-header-capitals';
  return { ...bad, code, facts: { name } };
}

function missingHeader(name: string): Said<Code> {
  switch (name) {
    case 'host':
      return { ...bad, code: 'host-not-signed', facts: {} };
    case 'x-amz-security-token':
      return { ...bad, code: 'token-not-signed', facts: {} };
    case 'x-mongodb-server-nonce':
      return { ...bad, code: 'nonce-not-signed', facts: {} };
    default:
      return { ...bad, code: 'signed-header-missing', facts: { name } };
  }
}
