import { MongoClient as MongoClient6 } from 'mongodb-6';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chainIds, chains, type ChainId } from './chains';
import { climb } from './climb';
import { emptyLadder, rungContent, rungIds, type Ladder, type Part, type RungId } from './rungs';

const whole: Readonly<Record<RungId, readonly Part[]>> = {
  explicit: ['accessKeyId', 'secretAccessKey'],
  environment: ['accessKeyId', 'secretAccessKey'],
  'web-identity': ['tokenFile', 'roleArn'],
  ecs: ['accessKeyId', 'secretAccessKey', 'sessionToken'],
  ec2: ['accessKeyId', 'secretAccessKey', 'sessionToken'],
};

/** All 32 sets of sources that have credentials. */
const combinations: readonly (readonly RungId[])[] = Array.from({ length: 32 }, (_, bits) =>
  rungIds.filter((_id, i) => (bits & (1 << i)) !== 0),
);

const ladderOf = (found: readonly RungId[]): Ladder => ({
  ...emptyLadder,
  ...Object.fromEntries(found.map((id) => [id, rungContent(id, whole[id])])),
});

/** Table 4.2, by hand: the sources that each program reads, in its order; `!` is one that it refuses. */
const orders: Readonly<Record<ChainId, string>> = {
  manual: 'explicit environment web-identity ecs ec2',
  'rust-old': 'explicit environment web-identity ecs ec2',
  rust: 'explicit environment web-identity ecs ec2',
  node6: 'explicit environment ecs ec2',
  node7: '!explicit environment web-identity ecs ec2',
  go: 'explicit environment web-identity ecs ec2',
  c: 'explicit environment web-identity ecs ec2',
  python: 'explicit environment web-identity ecs ec2',
  java: 'explicit environment ecs ec2',
};

describe.each(chainIds)('the order of %s', (id) => {
  it.each(combinations.map((found) => [found.join(' + ') || 'nothing', found] as const))(
    'with %s, the first found wins',
    (_name, found) => {
      const order = orders[id].split(' ');
      const refused = order.find((name) => name.startsWith('!') && found.includes(name.slice(1) as RungId));
      const first = order.find((name) => found.includes(name as RungId)) ?? null;
      const { winner, statuses, stopped } = climb(chains[id], ladderOf(found));
      expect(winner).toBe(refused === undefined ? first : null);
      expect(stopped?.rung ?? null).toBe(refused?.slice(1) ?? null);
      for (const rung of rungIds) {
        if (!order.some((name) => name.endsWith(rung))) expect(statuses[rung]).toBe('not-read');
        else if (!found.includes(rung)) expect(statuses[rung]).toBe('empty');
        else if (rung === winner) expect(statuses[rung]).toBe('used');
        else if (winner !== null) expect(statuses[rung]).toBe('ignored');
        else expect(['stopped', 'not-reached']).toContain(statuses[rung]);
      }
    },
  );
});

describe('an environment that is not whole (protocol.md 4.3)', () => {
  const at = (id: ChainId, has: readonly Part[]) =>
    climb(chains[id], { ...ladderOf(['ec2']), environment: rungContent('environment', has) });

  it.each<[readonly Part[], string]>([
    [['accessKeyId'], 'ACCESS_KEY_ID is set, but SECRET_ACCESS_KEY is missing'],
    [['secretAccessKey'], 'SECRET_ACCESS_KEY is set, but ACCESS_KEY_ID is missing'],
    [['sessionToken'], 'AWS_SESSION_TOKEN is set, but ACCESS_KEY_ID and SECRET_ACCESS_KEY are missing'],
  ])('with %s, C stops and says so', (has, words) => {
    expect(at('c', has)).toMatchObject({ winner: null, stopped: { rung: 'environment', words } });
  });

  it.each<[readonly Part[], RegExp]>([
    [['accessKeyId'], /only one of access key and secret key/],
    [['secretAccessKey', 'sessionToken'], /only one of access key and secret key/],
    [['sessionToken'], /session token without both/],
  ])('with %s, Rust before 3.3 stops and says so', (has, words) => {
    expect(at('rust-old', has).stopped?.words).toMatch(words);
  });

  it.each<readonly Part[]>([['accessKeyId'], ['secretAccessKey'], ['sessionToken']])(
    'with %s, Go and Node 7 go on and EC2 wins',
    (has) => {
      for (const id of ['go', 'node7'] as const) {
        expect(at(id, [has].flat() as Part[])).toMatchObject({
          winner: 'ec2',
          statuses: { environment: 'passed' },
        });
      }
    },
  );

  it('where nobody has told, the climb says so and goes on', () => {
    expect(at('python', ['accessKeyId'])).toMatchObject({ doubtfulAt: 'environment', winner: 'ec2' });
  });
});

describe('ECS and EC2', () => {
  it.each(chainIds)('%s asks EC2 after an ECS that fails only if it is not one or the other', (id) => {
    const ladder = { ...ladderOf(['ec2']), ecs: rungContent('ecs', ['accessKeyId']) };
    const expected = ['rust-old', 'node6', 'node7', 'java'].includes(id) ? null : 'ec2';
    expect(climb(chains[id], ladder).winner).toBe(expected);
  });
});

describe('a session token that is left in the environment', () => {
  const ladder: Ladder = {
    ...ladderOf(['explicit']),
    environment: rungContent('environment', ['sessionToken']),
  };

  it.each(chainIds)('%s signs it with credentials of the connection string only if it mixes', (id) => {
    expect(climb(chains[id], ladder).strayToken).toBe(id === 'rust-old' || id === 'node6');
  });

  it('is no matter when the connection string has its own', () => {
    const own = rungContent('explicit', ['accessKeyId', 'secretAccessKey', 'sessionToken']);
    expect(climb(chains.node6, { ...ladder, explicit: own }).strayToken).toBe(false);
  });
});

describe('the real driver, Node 6', () => {
  afterEach(() => vi.unstubAllEnvs());
  const variables = {
    accessKeyId: 'AWS_ACCESS_KEY_ID',
    secretAccessKey: 'AWS_SECRET_ACCESS_KEY',
    sessionToken: 'AWS_SESSION_TOKEN',
  } as const;
  const real = (userinfo: string, has: readonly (keyof typeof variables)[]): object => {
    for (const [part, name] of Object.entries(variables)) {
      vi.stubEnv(name, has.includes(part as keyof typeof variables) ? `env-${part}` : undefined);
    }
    try {
      const { credentials } = new MongoClient6(`mongodb://${userinfo}h/?authMechanism=MONGODB-AWS`).options;
      return { user: credentials?.username, token: credentials?.mechanismProperties.AWS_SESSION_TOKEN };
    } catch (thrown) {
      return { words: (thrown as Error).message };
    }
  };

  it('mixes a token of the environment with credentials of the connection string', () => {
    expect(real('AKIA:pw@', ['sessionToken'])).toEqual({ user: 'AKIA', token: 'env-sessionToken' });
  });

  it('stops at an access key ID without a secret, in the words of the table', () => {
    const words = 'When using MONGODB-AWS password must be set when a username is specified';
    expect(real('', ['accessKeyId'])).toEqual({ words });
    expect(chains.node6.atIncomplete('environment', ['accessKeyId'])).toEqual({ kind: 'stops', words });
  });

  it('goes on at a secret without an access key ID', () => {
    expect(real('', ['secretAccessKey'])).toMatchObject({ user: '' });
  });
});
