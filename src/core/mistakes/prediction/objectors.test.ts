import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { serverModeIds, type ServerModeId } from '../../mongodbAws/server/modes';
import { exampleLogin } from './exampleLogin';
import { dryRun } from './dryRun';
import { predictor } from './predictor';
import type { Objector, Prediction } from './prediction';
import { mistakeIds, type MistakeId } from '../table/mistakes';

/** Percona forwards what it gets; MongoDB's own take their own headers only; teaching is Percona that tells why. */
type ByServer = Readonly<Record<ServerModeId, Objector>>;

/** Who objects, at which step it shows, which of STS's checks fails, and where that is from. */
type Expected = readonly [
  by: Objector | ByServer,
  at: Prediction['at'],
  check: Prediction['check'] | null,
  source: string,
];

const order = 'failures.md A.8: AWS’s checks in the order observed at DynamoDB (dynalite, 2013)';
const mismatch = `${order}; protocol.md 3.1: the server sends the request that it knows`;
const nonceRules = 'protocol.md 2.4: the specification’s rules for a server nonce';
const hostRules = 'protocol.md 2.3: the specification’s rules for an STS host';
const errors = 'protocol.md 3.3: sasl_commands.cpp';
const ownHeaders: ByServer = { percona: 'sts', enterprise: 'server', atlas: 'server', teaching: 'sts' };
const headers = 'protocol.md 3.1: Percona looks at no header; 3.2: mongo-ruby-driver’s NOTES.aws-auth.md';

const expected: Readonly<Record<MistakeId, Expected>> = {
  'secret-newline': ['sts', 'verdict', 'signature', mismatch],
  'secret-quotes': ['sts', 'verdict', 'signature', mismatch],
  'secret-plus': ['sts', 'verdict', 'signature', mismatch],
  'token-stale': ['sts', 'verdict', 'session-token', `${order}; failures.md A40`],
  'token-dropped': ['sts', 'verdict', 'session-token', `${order}; failures.md A40`],
  'flag-y': ['sts', 'verdict', 'signature', 'protocol.md 3.1: the flag is taken from the server’s memory'],
  'auth-source': ['server', 'server-first', null, errors],
  clock: ['sts', 'verdict', 'not-expired', `${order}; failures.md A.10: 15 minutes`],
  'nonce-byte': ['sts', 'verdict', 'signature', 'protocol.md 3.1: the nonce is from the server’s memory'],
  'extra-header': [ownHeaders, 'verdict', 'signature', headers],
  'host-port': ['sts', 'verdict', 'signature', 'protocol.md 3.1: Host comes from the URL'],
  body: ['sts', 'verdict', 'signature', 'protocol.md 3.1: the fixed 43 bytes'],
  'header-order': [ownHeaders, 'verdict', 'signature', headers],
  'blank-line': ['sts', 'verdict', 'signature', 'failures.md A48'],
  'scope-region': ['sts', 'verdict', 'scope', `${order}; failures.md A53`],
  'scope-service': ['sts', 'verdict', 'scope', `${order}; failures.md A53`],
  'scope-terminator': ['sts', 'verdict', 'scope', `${order}; failures.md A53`],
  'upper-hex': ['sts', 'verdict', 'signature', 'protocol.md 2.2: 64 digits of lower-case hex'],
  'wire-version-8': ['client', 'hello', null, 'protocol.md 6: MongoDB 4.4 says 9'],
  'mechanism-disabled': ['server', 'server-first', null, errors],
  silence: ['client', 'server-first', null, 'a fact: whoever is not answered gives up'],
  'nonce-63': ['client', 'server-first', null, nonceRules],
  'nonce-prefix': ['client', 'server-first', null, nonceRules],
  'host-empty': ['client', 'server-first', null, hostRules],
  'host-256': ['client', 'server-first', null, hostRules],
  'host-empty-label': ['client', 'server-first', null, hostRules],
  'extra-field': ['nobody', 'verdict', null, 'protocol.md 1.3: no rule against it'],
  'slow-sts': ['nobody', 'verdict', null, 'a fact: the server waits for STS'],
  throttling: ['sts', 'verdict', null, 'protocol.md 3.4: Throttling comes before any check'],
  'token-expired': ['sts', 'verdict', 'session-token', `${order}: the token is last`],
};

describe.each(serverModeIds)('at %s', (mode) => {
  const context = { mode, temporary: true, secretHasPlus: true };
  const { alone, run } = predictor(Sha256);

  it.each(mistakeIds.map((id) => [id, ...expected[id]] as const))(
    '%s is objected to by %o at %s, check %s (%s)',
    async (id, by, at, check) => {
      const objector = typeof by === 'string' ? by : by[mode];
      const found = await alone({ id }, context);
      expect(found).toMatchObject({ by: objector, at });
      expect(found.check ?? null).toBe(objector === 'sts' ? check : null);
    },
  );

  it('of any two, those that are objected to are the causes, and the others that would be are hidden', async () => {
    const objected = mistakeIds.filter((id) => !['extra-field', 'slow-sts'].includes(id));
    for (const [i, a] of objected.entries()) {
      for (const b of objected.slice(i + 1)) {
        const { causes, hidden } = await run([{ id: a }, { id: b }], context, null);
        expect(causes.length, `${a} and ${b}`).toBeGreaterThan(0);
        expect([...causes, ...hidden].sort()).toEqual([a, b].sort());
      }
    }
  });
});

it('the same inputs give the same answer, and nothing waits', async () => {
  const login = exampleLogin({ mode: 'atlas', temporary: true, secretHasPlus: true });
  const settings = [{ id: 'silence' }, { id: 'slow-sts' }] as const;
  expect(await dryRun(settings, login, Sha256)).toEqual(await dryRun(settings, login, Sha256));
});
