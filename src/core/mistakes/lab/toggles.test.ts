import { describe, expect, it } from 'vitest';
import { credentialsOf } from '../../../testing/exampleUser';
import { runWith } from '../../../testing/lab/scene';
import type { HandshakeEvent } from '../../trace/events';
import { serverFaults } from '../../mongodbAws/server/faults';
import { stepIds, type StepId } from '../../vocabulary/steps';
import { breaks } from './breaks';
import { drivers } from '../../drivers/roster';
import { driverReactions } from './drivers';
import { predictToggle } from './predict';
import { applicableSettings, sameSettings } from './setting';
import { toggleGroups, toggleIds, type LabContext, type ToggleId } from './toggle';
import { toggles } from './toggles';

const all = toggleIds.map((id) => toggles[id]);

describe('the table', () => {
  it('has each toggle under its own id, in a group that is shown, with a sentence', () => {
    for (const id of toggleIds) {
      expect(toggles[id].id).toBe(id);
      expect(toggleGroups).toContain(toggles[id].group);
      expect(toggles[id].description).toMatch(/^[A-Z].*\.$|^saslStart .*\.$|^hello .*\.$/);
    }
    expect(Object.keys(toggles).sort()).toEqual([...toggleIds].sort());
  });

  it('has a change of exactly one thing for each toggle of the client, and a fault for each of the others', () => {
    for (const { id, side } of all) {
      if (side === 'client') {
        const change = breaks[id as keyof typeof breaks](1);
        expect(Object.keys(change), id).toHaveLength(1);
        expect(Object.keys(change.departures ?? { one: 1 }), id).toHaveLength(1);
      } else {
        expect(serverFaults).toContain(id);
        expect(breaks).not.toHaveProperty(id);
      }
    }
  });

  it('has toggles of one group side by side', () => {
    const groups = all.map(({ group }) => group);
    expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual(toggleGroups);
  });
});

/** What is there to be seen of each step: all that a toggle may change. */
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

describe('a toggle is applied at its step', () => {
  const inputs = credentialsOf('assumed-role');
  const plain = runWith(inputs, 'in the page').then(seenAt);
  // What a toggle does to the credentials is seen where they are used; a slow STS is seen by waiting only.
  const unseen: readonly ToggleId[] = ['slow-sts'];

  it.each(all.map(({ id, at }) => [id, at] as const))('%s: %s, and nothing before', async (id, at) => {
    const [before, broken] = [
      await plain,
      seenAt(await runWith({ ...inputs, lab: [{ id }] }, 'in the page')),
    ];
    const differs = stepIds.filter((step) => {
      try {
        expect(broken[step]).toEqual(before[step]);
        return false;
      } catch {
        return true;
      }
    });
    if (unseen.includes(id)) expect(differs).toEqual([]);
    else if (at === 'credentials') expect(differs.length).toBeGreaterThan(0);
    else expect(differs[0]).toBe(at);
  });
});

describe('what cannot be applied', () => {
  const context: LabContext = { mode: 'percona', temporary: true, secretHasPlus: true };

  it.each<[string, LabContext, readonly ToggleId[]]>([
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
    const refused = all.filter(({ inapplicable }) => inapplicable(where) !== null);
    expect(refused.map(({ id }) => id)).toEqual(expected);
    for (const { inapplicable } of refused) expect(inapplicable(where)).toMatch(/\.$/);
    const settings = toggleIds.map((id) => ({ id }));
    expect(applicableSettings(settings, where)).toHaveLength(toggleIds.length - expected.length);
  });

  it('at a cluster leaves it open who refuses other headers, the server or STS', () => {
    for (const id of ['extra-header', 'header-order'] as const) {
      expect(predictToggle({ id }, { ...context, mode: null })).toMatchObject({ by: 'sts', at: 'verdict' });
      expect(predictToggle({ id }, { ...context, mode: 'atlas' })).toMatchObject({ by: 'server' });
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

it('the drivers have their say on every toggle that a client objects to but silence, and on two more', () => {
  const context: LabContext = { mode: 'percona', temporary: true, secretHasPlus: true };
  const byClient = toggleIds.filter((id) => predictToggle({ id }, context).by === 'client');
  const spoken = toggleIds.filter((id) => driverReactions(id) !== null);
  expect(spoken).toEqual(
    toggleIds.filter(
      (id) => (byClient.includes(id) && id !== 'silence') || id === 'extra-field' || id === 'auth-source',
    ),
  );
  for (const id of spoken)
    expect(Object.keys(driverReactions(id) ?? {})).toEqual(drivers.map(({ name }) => name));
});
