import { MongoClient as MongoClient7 } from 'mongodb';
import { MongoClient as MongoClient6 } from 'mongodb-6';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chainIds, chains, type ChainId } from '../drivers/chains';
import { resolveSources } from './resolveSources';
import {
  credentialParts,
  noSources,
  sourceContent,
  machineSourceIds,
  type CredentialPart,
  type Sources,
  type Part,
  type SourceId,
} from './source';

const whole: Readonly<Record<SourceId, readonly Part[]>> = {
  explicit: ['accessKeyId', 'secretAccessKey'],
  environment: ['accessKeyId', 'secretAccessKey'],
  profile: ['accessKeyId', 'secretAccessKey'],
  'web-identity': ['tokenFile', 'roleArn'],
  ecs: ['accessKeyId', 'secretAccessKey', 'sessionToken'],
  ec2: ['accessKeyId', 'secretAccessKey', 'sessionToken'],
};

/** All 64 sets of sources that have credentials. */
const combinations: readonly (readonly SourceId[])[] = Array.from({ length: 64 }, (_, bits) =>
  machineSourceIds.filter((_id, i) => (bits & (1 << i)) !== 0),
);

const sourcesOf = (found: readonly SourceId[]): Sources => ({
  ...noSources,
  ...Object.fromEntries(found.map((id) => [id, sourceContent(id, whole[id])])),
});

/** Table 4.2, by hand: the sources that each program reads, in its order; `!` is one that it refuses. */
const orders: Readonly<Record<ChainId, string>> = {
  manual: 'explicit environment web-identity ecs ec2',
  'rust-old': 'explicit environment web-identity ecs ec2',
  rust: 'explicit environment profile web-identity ecs ec2',
  node6: 'explicit environment ecs ec2',
  node7: '!explicit environment profile web-identity ecs ec2',
  go: 'explicit environment web-identity ecs ec2',
  c: 'explicit environment web-identity ecs ec2',
  python: 'explicit environment web-identity profile ecs ec2',
  java: 'explicit environment ecs ec2',
  'java-sdk1': 'explicit environment web-identity profile ecs ec2',
  'java-sdk2': 'explicit environment web-identity profile ecs ec2',
};

describe.each(chainIds)('the order of %s', (id) => {
  it.each(combinations.map((found) => [found.join(' + ') || 'nothing', found] as const))(
    'with %s, the first found wins',
    (_name, found) => {
      const order = orders[id].split(' ');
      const refused = order.find((name) => name.startsWith('!') && found.includes(name.slice(1) as SourceId));
      const first = order.find((name) => found.includes(name as SourceId)) ?? null;
      const { winner, statuses, stopped } = resolveSources(chains[id], sourcesOf(found));
      expect(winner).toBe(refused === undefined ? first : null);
      expect(stopped?.source ?? null).toBe(refused?.slice(1) ?? null);
      for (const source of machineSourceIds) {
        if (!order.some((name) => name.endsWith(source))) expect(statuses[source]).toBe('not-read');
        else if (!found.includes(source)) expect(statuses[source]).toBe('empty');
        else if (source === winner) expect(statuses[source]).toBe('used');
        else if (winner !== null) expect(statuses[source]).toBe('ignored');
        else expect(['stopped', 'not-reached']).toContain(statuses[source]);
      }
    },
  );
});

describe('an environment that is not whole (protocol.md 4.3)', () => {
  const at = (id: ChainId, has: readonly Part[]) =>
    resolveSources(chains[id], { ...sourcesOf(['ec2']), environment: sourceContent('environment', has) });

  it.each<[readonly Part[], string]>([
    [['accessKeyId'], 'ACCESS_KEY_ID is set, but SECRET_ACCESS_KEY is missing'],
    [['secretAccessKey'], 'SECRET_ACCESS_KEY is set, but ACCESS_KEY_ID is missing'],
    [['sessionToken'], 'AWS_SESSION_TOKEN is set, but ACCESS_KEY_ID and SECRET_ACCESS_KEY are missing'],
  ])('with %s, C stops and says so', (has, words) => {
    expect(at('c', has)).toMatchObject({ winner: null, stopped: { source: 'environment', words } });
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

  it.each<readonly Part[]>([['accessKeyId'], ['accessKeyId', 'sessionToken']])(
    'with %s and %s, Python stops, and PyMongo hides what boto3 says',
    (...has) => {
      expect(at('python', has.filter(Boolean)).stopped?.words).toMatch(/could not be obtained/);
    },
  );

  it('without an access key ID, Python goes on', () => {
    expect(at('python', ['secretAccessKey', 'sessionToken'])).toMatchObject({
      winner: 'ec2',
      doubtfulAt: null,
    });
  });

  it('where nobody has told, the resolution says so and goes on', () => {
    expect(at('manual', ['accessKeyId'])).toMatchObject({ doubtfulAt: 'environment', winner: 'ec2' });
  });
});

describe('a connection string with a user name and no password (protocol.md 4.5)', () => {
  const sources: Sources = { ...sourcesOf(['ec2']), explicit: sourceContent('explicit', ['accessKeyId']) };

  it.each(chainIds)('%s stops there, whatever is below', (id) => {
    expect(resolveSources(chains[id], sources)).toMatchObject({
      winner: null,
      stopped: { source: 'explicit' },
    });
  });
});

describe('a source that nobody asked', () => {
  it('counts as found, and gives no parts', () => {
    const { winner, mixed } = resolveSources(chains.manual, { ...noSources, ec2: { kind: 'unasked' } });
    expect({ winner, mixed }).toEqual({ winner: 'ec2', mixed: null });
  });
});

describe('ECS and EC2', () => {
  it.each(chainIds)(
    '%s asks EC2 after an ECS that fails only if ECS neither ends it nor rules EC2 out',
    (id) => {
      const sources = { ...sourcesOf(['ec2']), ecs: sourceContent('ecs', ['accessKeyId']) };
      const expected = ['rust-old', 'rust', 'node6', 'node7', 'java', 'java-sdk1', 'python', 'c'].includes(id)
        ? null
        : 'ec2';
      expect(resolveSources(chains[id], sources).winner).toBe(expected);
    },
  );
});

describe('a source that was asked and gave nothing (corrections.md C28)', () => {
  const failed = (id: 'web-identity' | 'ecs', has: readonly Part[]): Sources => ({
    ...sourcesOf(['ec2']),
    [id]: { kind: 'incomplete', has, lacks: credentialParts },
  });

  it('ends C where it is ECS, in words of its own, and where STS refused its web identity', () => {
    expect(resolveSources(chains.c, failed('ecs', [])).stopped).toMatchObject({
      source: 'ecs',
      words: 'failed to contact ECS link local server: …',
      from: { how: 'read', commit: 'a047e0bc1' },
    });
    expect(resolveSources(chains.c, failed('web-identity', whole['web-identity'])).stopped?.source).toBe(
      'web-identity',
    );
  });

  it('is passed by C where half of the web identity is set', () => {
    expect(resolveSources(chains.c, failed('web-identity', ['roleArn'])).winner).toBe('ec2');
  });

  it('ends C with the words for half an environment where ECS gave half', () => {
    expect(resolveSources(chains.c, failed('ecs', ['accessKeyId'])).stopped?.words).toBe(
      'ACCESS_KEY_ID is set, but SECRET_ACCESS_KEY is missing',
    );
  });
});

describe('EKS Pod Identity, which names its endpoint by AWS_CONTAINER_CREDENTIALS_FULL_URI', () => {
  const sources: Sources = { ...sourcesOf(['ec2']), ecs: { kind: 'unasked', byFullUri: true } };

  it.each(['go', 'c', 'java', 'node6', 'rust-old'] as const)(
    'is not read by %s, which goes on to EC2',
    (id) => {
      expect(resolveSources(chains[id], sources)).toMatchObject({
        winner: 'ec2',
        statuses: { ecs: 'not-read' },
      });
    },
  );

  it.each(['rust', 'node7', 'python'] as const)('is the ECS source of %s', (id) => {
    expect(resolveSources(chains[id], sources).winner).toBe('ecs');
  });
});

describe('a session token that is left in the environment', () => {
  const sources: Sources = {
    ...sourcesOf(['explicit']),
    environment: sourceContent('environment', ['sessionToken']),
  };

  it.each(chainIds)('%s signs it with credentials of the connection string only if it mixes', (id) => {
    const mixture = { accessKeyId: 'explicit', secretAccessKey: 'explicit', sessionToken: 'environment' };
    expect(resolveSources(chains[id], sources).mixed).toEqual(chains[id].mixes ? mixture : null);
  });

  it('is no matter when the connection string has its own', () => {
    const own = sourceContent('explicit', ['accessKeyId', 'secretAccessKey', 'sessionToken']);
    expect(resolveSources(chains.node6, { ...sources, explicit: own }).mixed).toBeNull();
  });
});

describe('the real driver, Node 6', () => {
  afterEach(() => vi.unstubAllEnvs());
  const variables = {
    accessKeyId: 'AWS_ACCESS_KEY_ID',
    secretAccessKey: 'AWS_SECRET_ACCESS_KEY',
    sessionToken: 'AWS_SESSION_TOKEN',
  } as const satisfies Record<CredentialPart, string>;

  const real = (inUri: readonly CredentialPart[], inEnvironment: readonly CredentialPart[]): object => {
    for (const part of credentialParts) {
      vi.stubEnv(variables[part], inEnvironment.includes(part) ? 'environment' : undefined);
    }
    const secret = inUri.includes('secretAccessKey') ? ':explicit' : '';
    const userinfo = inUri.includes('accessKeyId') ? `explicit${secret}@` : '';
    const token = inUri.includes('sessionToken') ? '&authMechanismProperties=AWS_SESSION_TOKEN:explicit' : '';
    try {
      const { credentials } = new MongoClient6(`mongodb://${userinfo}h/?authMechanism=MONGODB-AWS${token}`)
        .options;
      const sessionToken = credentials?.mechanismProperties.AWS_SESSION_TOKEN;
      // Without a user name it goes on to fetch credentials.
      if (!credentials?.username) return { goesOn: true };
      return { accessKeyId: credentials.username, secretAccessKey: credentials.password, sessionToken };
    } catch (thrown) {
      return { words: (thrown as Error).message };
    }
  };

  const told = (inUri: readonly CredentialPart[], inEnvironment: readonly CredentialPart[]): object => {
    const { winner, stopped, mixed } = resolveSources(chains.node6, {
      ...noSources,
      explicit: sourceContent('explicit', inUri),
      environment: sourceContent('environment', inEnvironment),
    });
    if (stopped) return { words: stopped.words };
    if (winner === null) return { goesOn: true };
    const parts = winner === 'explicit' ? inUri : inEnvironment;
    const alone = Object.fromEntries(parts.map((part) => [part, winner]));
    return { sessionToken: undefined, ...alone, ...mixed };
  };

  const subsets = Array.from({ length: 8 }, (_, bits) =>
    credentialParts.filter((_part, i) => (bits & (1 << i)) !== 0),
  );
  // A connection string has no way to say a password without a user name.
  const inUris = subsets.filter(
    (parts) => parts.includes('accessKeyId') || !parts.includes('secretAccessKey'),
  );
  const cases = inUris.flatMap((inUri) => subsets.map((inEnvironment) => [inUri, inEnvironment] as const));

  it.each(cases)('with %j in the connection string and %j in the environment, does as told', (a, b) => {
    expect(real(a, b)).toEqual(told(a, b));
  });
});

describe('the real driver, Node 7', () => {
  it('refuses credentials in the connection string, in the words of the table', () => {
    const open = (): unknown => new MongoClient7('mongodb://AKIA:pw@h/?authMechanism=MONGODB-AWS');
    expect(open).toThrow(chains.node7.refuses?.explicit?.text);
  });
});
