import type { ObservedFirst } from '../../capture/login';
import { clientFirstBases } from '../bases/login';
import { clientNonceLength, externalDatabase, gs2CbFlag, mechanism } from '../../mongodbAws/constants';
import type { ClientFirstFacts } from '../facts/login';
import { rule, type Rule, type Said } from '../rule';

const row = { needs: ['first'], step: 'client-first' } as const;

/** What saslStart shows. For another mechanism its payload is not read. */
export const clientFirstRules: readonly Rule<keyof ClientFirstFacts>[] = [
  rule({
    ...row,
    about: 'mechanism',
    // failures.md A16
    basis: clientFirstBases,
    test: ({ first }) =>
      isOurs(first)
        ? [{ code: 'mechanism-asked', level: 'passed', facts: {} }]
        : [{ code: 'mechanism-other', level: 'certain', facts: { asked: first.mechanism } }],
  }),
  rule({
    ...row,
    about: 'connection-string',
    // failures.md A11
    basis: clientFirstBases,
    test: ({ first: { database } }) =>
      database === externalDatabase
        ? [{ code: 'database-external', level: 'passed', facts: {} }]
        : [{ code: 'database-other', level: 'certain', facts: { database } }],
  }),
  rule({
    ...row,
    about: 'conversation',
    // protocol.md 1.2
    basis: clientFirstBases,
    test: ({ first }) =>
      isOurs(first) && first.fields.length === 0
        ? [{ code: 'first-no-document', level: 'certain', facts: {} }]
        : [],
  }),
  rule({
    ...row,
    about: 'conversation',
    // auth.md, "MONGODB-AWS"
    basis: clientFirstBases,
    test: ({ first }) => (isRead(first) ? [nonceOf(first)] : []),
  }),
  rule({
    ...row,
    about: 'conversation',
    // auth.md, "MONGODB-AWS"; protocol.md 1.2
    basis: clientFirstBases,
    test: ({ first }) => (isRead(first) ? [flagOf(first.flag)] : []),
  }),
  rule({
    ...row,
    about: 'conversation',
    // protocol.md 1.2 and 7
    basis: clientFirstBases,
    test: ({ first }) => (isRead(first) ? orderOf(first.fields) : []),
  }),
  rule({
    ...row,
    about: 'conversation',
    // protocol.md 1.2
    basis: clientFirstBases,
    test: ({ first }) => {
      const names = isRead(first) ? first.fields.filter((name) => name !== 'r' && name !== 'p') : [];
      return names.length === 0 ? [] : [{ code: 'first-fields', level: 'certain', facts: { names } }];
    },
  }),
  rule({
    ...row,
    about: 'conversation',
    // protocol.md 1.2
    basis: clientFirstBases,
    test: ({ first }) =>
      isRead(first) && first.asText ? [{ code: 'first-as-text', level: 'passed', facts: {} }] : [],
  }),
  rule({
    ...row,
    about: 'conversation',
    // protocol.md 1.1, 1.2 and 7
    basis: clientFirstBases,
    test: ({ first }) => (isOurs(first) ? first.extras.flatMap(extraOf) : []),
  }),
];

function isOurs({ mechanism: name }: ObservedFirst): boolean {
  return name === mechanism;
}

function isRead(first: ObservedFirst): boolean {
  return isOurs(first) && first.fields.length > 0;
}

function nonceOf({ nonce }: ObservedFirst): Said<'client-nonce' | 'client-nonce-length'> {
  const at = { value: 'clientNonce' } as const;
  const found = nonce?.length ?? null;
  return found === clientNonceLength
    ? { code: 'client-nonce', level: 'passed', at, facts: {} }
    : { code: 'client-nonce-length', level: 'certain', at, facts: { found, wanted: clientNonceLength } };
}

function flagOf(flag: number | null): Said<'flag' | 'flag-y' | 'flag-missing' | 'flag-other'> {
  switch (flag) {
    case gs2CbFlag:
      return { code: 'flag', level: 'passed', facts: {} };
    case 'y'.charCodeAt(0):
      // The server passes it on: what it spoils is the signature.
      return { code: 'flag-y', level: 'possible', about: 'signed-request', facts: {} };
    case null:
      return { code: 'flag-missing', level: 'certain', facts: {} };
    default:
      return { code: 'flag-other', level: 'certain', facts: { flag } };
  }
}

function orderOf(fields: readonly string[]): readonly Said<'field-order'>[] {
  const [first, second, ...more] = fields.filter((name) => name === 'r' || name === 'p');
  return first !== undefined && second !== undefined && first !== second && more.length === 0
    ? [{ code: 'field-order', level: 'passed', facts: { first } }]
    : [];
}

/** Fields that servers take in any command, or ignore in this one. */
const harmless = ['autoAuthorize', 'options', 'apiVersion'] as const;
const passedOver = ['db', 'apiStrict', 'apiDeprecationErrors', '$readPreference', '$clusterTime', 'comment'];
const sessions = ['lsid', 'maxTimeMS'];

function extraOf(
  name: string,
): readonly Said<'extra-field-harmless' | 'extra-field-session' | 'extra-field-refused'>[] {
  const field = harmless.find((known) => known === name);
  if (field !== undefined) return [{ code: 'extra-field-harmless', level: 'passed', facts: { field } }];
  if (passedOver.includes(name)) return [];
  return sessions.includes(name)
    ? [{ code: 'extra-field-session', level: 'possible', facts: { field: name } }]
    : [{ code: 'extra-field-refused', level: 'certain', facts: { field: name } }];
}
