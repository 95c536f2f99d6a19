import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { credentialsOf } from '../../../testing/exampleUser';
import { runWith } from '../../../testing/lab/scene';
import type { HandshakeEvent } from '../../trace/events';
import { serverFaults } from '../../mongodbAws/server/faults';
import { stepIds, type StepId } from '../../vocabulary/steps';
import { drivers } from '../../drivers/roster';
import { driverReactions } from '../lab/drivers';
import { obstacleTo, type LabContext } from '../lab/obstacle';
import { applicableSettings, sameSettings } from '../lab/setting';
import { predictor } from '../prediction/predictor';
import { groupOf, mistakeGroups } from './groupOf';
import { mistakeIds, mistakeOf, type MistakeId } from './mistakes';

const all = mistakeIds.map((id) => ({ id, ...mistakeOf(id) }));
const { alone } = predictor(Sha256);

describe('the table', () => {
  it('has a change of exactly one thing for each mistake of the client, and a fault for each of the others', () => {
    for (const { id, side, make, seen, parameter } of all) {
      const change = (typeof make === 'function' ? make(parameter?.initial ?? 0) : make) ?? seen;
      if (side === 'client') expect(change, id).toBeDefined();
      else expect(serverFaults, id).toContain(id);
      expect(change !== undefined, id).toBe(side === 'client');
    }
  });

  it('has mistakes of one group side by side', () => {
    const groups = all.map(groupOf);
    expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual(mistakeGroups);
  });
});

/** What is there to be seen of each step: all that a mistake may change. */
function seenAt(log: readonly HandshakeEvent[]): Readonly<Partial<Record<StepId, unknown>>> {
  const message = (type: 'sent' | 'received', name: string) =>
    log.find((event) => event.type === type && event.command === name);
  const signing = log.find((event) => event.type === 'signed')?.signing;
  return {
    hello: message('received', 'hello'),
    'client-first': message('sent', 'saslStart'),
    'server-first': message('received', 'saslStart'),
    request: log.find((event) => event.type === 'request'),
    'canonical-request': signing?.canonicalRequest,
    'string-to-sign': signing?.stringToSign,
    signature: signing?.signature,
    'client-final': message('sent', 'saslContinue'),
    sts: log.find((event) => event.type === 'judged'),
  };
}

describe('a mistake is made at its step', () => {
  const inputs = credentialsOf('assumed-role');
  const plain = runWith(inputs, 'in the page').then(seenAt);
  // What a mistake does to the credentials is seen where they are used; a slow STS is seen by waiting only.
  const unseen: readonly MistakeId[] = ['slow-sts'];

  it.each(all.map(({ id, at }) => [id, at] as const))('%s: %s, and nothing before', async (id, at) => {
    const [before, broken] = [
      await plain,
      seenAt(await runWith({ ...inputs, lab: [{ id }] }, 'in the page')),
    ];
    const differs = stepIds.filter((step) => {
      try {
        expect(broken[step]).toEqual(before[step]);
        return false;
      } catch (thrown) {
        if (thrown instanceof Error && thrown.name === 'AssertionError') return true;
        throw thrown;
      }
    });
    if (unseen.includes(id)) expect(differs).toEqual([]);
    else if (at === 'credentials') expect(differs.length).toBeGreaterThan(0);
    else expect(differs[0]).toBe(at);
  });
});

describe('what cannot be applied', () => {
  const context: LabContext = { mode: 'percona', temporary: true, secretHasPlus: true };

  it.each<[string, LabContext, readonly MistakeId[]]>([
    ['nothing, in the sandbox with temporary credentials and a plus sign', context, []],
    [
      'what needs a token, with long-term credentials',
      { ...context, temporary: false },
      ['token-dropped', 'token-expired'],
    ],
    ['what needs a plus sign, without one', { ...context, secretHasPlus: false }, ['secret-plus']],
    [
      'what a server or STS would have to do, at a cluster',
      { ...context, mode: null },
      all.filter(({ side }) => side !== 'client').map(({ id }) => id),
    ],
    [
      'all but the opening and what others do, where a machine signs',
      { ...context, signsElsewhere: true },
      all.filter(({ side, at }) => side === 'client' && at !== 'client-first').map(({ id }) => id),
    ],
  ])('is %s, and says why', (_what, where, expected) => {
    expect(mistakeIds.filter((id) => obstacleTo(id, where) !== null)).toEqual(expected);
    const settings = mistakeIds.map((id) => ({ id }));
    expect(applicableSettings(settings, where)).toHaveLength(mistakeIds.length - expected.length);
  });

  it('at a cluster leaves it open who refuses other headers, the server or STS', async () => {
    for (const id of ['extra-header', 'header-order'] as const) {
      expect(await alone({ id }, { ...context, mode: null })).toMatchObject({ by: 'sts', at: 'verdict' });
      expect(await alone({ id }, { ...context, mode: 'atlas' })).toMatchObject({ by: 'server' });
    }
  });
});

describe('a setting', () => {
  it('is the same as another that breaks the same in the same way', () => {
    expect(
      sameSettings([{ id: 'clock' }, { id: 'body' }], [{ id: 'body' }, { id: 'clock', value: -20 }]),
    ).toBe(true);
    expect(sameSettings([{ id: 'clock' }], [{ id: 'clock', value: 20 }])).toBe(false);
    expect(sameSettings([{ id: 'clock' }], [])).toBe(false);
  });
});

it('the drivers have their say on every mistake that a client objects to but silence, and on two more', async () => {
  const context: LabContext = { mode: 'percona', temporary: true, secretHasPlus: true };
  const spoken = mistakeIds.filter((id) => driverReactions(id) !== null);
  const expected: MistakeId[] = [];
  for (const id of mistakeIds) {
    const { by } = await alone({ id }, context);
    if ((by === 'client' && id !== 'silence') || id === 'extra-field' || id === 'auth-source')
      expected.push(id);
  }
  expect(spoken).toEqual(expected);
  for (const id of spoken)
    expect(Object.keys(driverReactions(id) ?? {})).toEqual(drivers.map(({ name }) => name));
});
