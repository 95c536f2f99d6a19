import { MongoClient, MongoServerError } from 'mongodb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { driverReactions } from '../../core/mistakes/lab/drivers';
import type { ServerFault } from '../../core/mongodbAws/server/faults';
import { serverModeIds, type ServerModeId } from '../../core/mongodbAws/server/modes';
import { builtInUsers, type ExampleUser } from '../../core/sts/builtInUsers';
import { sandboxPorts } from './sandboxPorts';
import { exampleUser } from '../../testing/exampleUser';
import { putInEnvironment } from '../../testing/listener/driver';
import type { DriverListener } from '../listener/listenForDrivers';
import { listenSandbox } from './listenSandbox';

const sandboxes = new Map<ServerModeId, DriverListener>();
beforeAll(async () => {
  for (const mode of serverModeIds) {
    const server = { ...sandboxPorts(builtInUsers()), mode };
    sandboxes.set(mode, await listenSandbox({ host: '127.0.0.1', port: 0, server }));
  }
});
afterAll(() => Promise.all([...sandboxes.values()].map((sandbox) => sandbox.close())));

afterEach(() => vi.unstubAllEnvs());

async function connected<T>(mode: ServerModeId, act: (client: MongoClient) => Promise<T>): Promise<T> {
  const { port } = sandboxes.get(mode) ?? { port: 0 };
  const address = `mongodb://127.0.0.1:${port}/?authMechanism=MONGODB-AWS&directConnection=true`;
  const client = new MongoClient(address);
  try {
    await client.connect();
    return await act(client);
  } finally {
    await client.close();
  }
}

function whoAmI(mode: ServerModeId = 'percona'): Promise<unknown> {
  return connected(mode, (client) => client.db('admin').command({ connectionStatus: 1 }));
}

/** The example users' names as each server maps them (protocol.md 3.1 and 3.2). */
const roleName = {
  percona: 'arn:aws:iam::123456789012:role/app',
  enterprise: 'arn:aws:sts::123456789012:assumed-role/app/*',
  atlas: 'arn:aws:iam::123456789012:role/app',
  teaching: 'arn:aws:iam::123456789012:role/app',
} as const satisfies Record<ServerModeId, string>;

describe.each(serverModeIds)('the official driver, with credentials from the environment, at %s', (mode) => {
  it('authenticates as the IAM user, whose name is the ARN', async () => {
    putInEnvironment(exampleUser('iam-user'));
    expect(await whoAmI(mode)).toMatchObject({
      authInfo: {
        authenticatedUsers: [{ user: exampleUser('iam-user').arn, db: '$external' }],
        authenticatedUserRoles: exampleUser('iam-user').roles,
      },
    });
  });

  it('authenticates as the assumed role, by the name that this server maps it to', async () => {
    putInEnvironment(exampleUser('assumed-role'));
    expect(await whoAmI(mode)).toMatchObject({
      authInfo: {
        authenticatedUsers: [{ user: roleName[mode], db: '$external' }],
        authenticatedUserRoles: exampleUser('assumed-role').roles,
      },
    });
  });

  it('is refused for a role without a database user in the words of real servers', async () => {
    putInEnvironment(exampleUser('no-database-user'));
    const name = roleName[mode].replace('app', 'build');
    await expect(whoAmI(mode)).rejects.toMatchObject(
      mode === 'atlas'
        ? {
            code: 8000,
            codeName: 'AtlasError',
            message: `bad auth : user ${exampleUser('no-database-user').arn} is not found`,
          }
        : { code: 11, codeName: 'UserNotFound', message: `Could not find user "${name}" for db "$external"` },
    );
  });

  it('is refused for a wrong secret in the words of this server', async () => {
    putInEnvironment(exampleUser('iam-user'));
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY');
    const words = {
      percona: { code: 18, message: /^Authentication failed\.$/ },
      enterprise: { code: 18, message: /^Authentication failed\.$/ },
      atlas: { code: 8000, message: /^bad auth : aws sts call has response 403$/ },
      teaching: { code: 18, message: /^Authentication failed\. STS answered 403 SignatureDoesNotMatch: / },
    }[mode];
    await expect(whoAmI(mode)).rejects.toSatisfy(
      (error) =>
        error instanceof MongoServerError && error.code === words.code && words.message.test(error.message),
    );
  });
});

describe('the official driver', () => {
  it('is refused for a missing session token with code 18', async () => {
    putInEnvironment(exampleUser('assumed-role'));
    vi.stubEnv('AWS_SESSION_TOKEN', undefined);
    await expect(whoAmI()).rejects.toMatchObject({ code: 18, codeName: 'AuthenticationFailed' });
  });

  it('finds an empty database after its login, so that an application starts', async () => {
    putInEnvironment(exampleUser('iam-user'));
    const seen = await connected('percona', async (client) => {
      const things = client.db('shop').collection('things');
      return {
        found: await things.find({ price: { $gt: 1 } }).toArray(),
        one: await things.findOne(),
        counted: await things.countDocuments({}),
        estimated: await things.estimatedDocumentCount(),
        grouped: await things.aggregate([{ $group: { _id: '$kind' } }]).toArray(),
        ping: await client.db('admin').command({ ping: 1 }),
      };
    });
    expect(seen).toEqual({ found: [], one: null, counted: 0, estimated: 0, grouped: [], ping: { ok: 1 } });
  });

  it('is told 59 for anything else', async () => {
    putInEnvironment(exampleUser('iam-user'));
    const insert = connected('percona', (client) => client.db('shop').collection('things').insertOne({}));
    await expect(insert).rejects.toMatchObject({ code: 59, codeName: 'CommandNotFound' });
  });
});

describe('the official driver refuses by itself, in the words that the lab quotes:', () => {
  const credentials = ({ accessKeyId, secretAccessKey }: ExampleUser) => ({
    accessKeyId,
    secretAccessKey: secretAccessKey.reveal(),
  });

  async function wordsOf(fault: ServerFault, connect: (address: string) => Promise<void>): Promise<unknown> {
    const server = { ...sandboxPorts(builtInUsers()), faults: new Set([fault]) };
    const sandbox = await listenSandbox({ host: '127.0.0.1', port: 0, server });
    try {
      const address = `mongodb://127.0.0.1:${sandbox.port}/?authMechanism=MONGODB-AWS&directConnection=true`;
      return await connect(address).then(
        () => ({ refuses: false }),
        ({ name, message }: Error) => ({ refuses: true, name, message }),
      );
    } finally {
      await sandbox.close();
    }
  }

  const connectLatest = async (address: string): Promise<void> => {
    const AWS_CREDENTIAL_PROVIDER = () => Promise.resolve(credentials(exampleUser('iam-user')));
    const client = new MongoClient(address, { authMechanismProperties: { AWS_CREDENTIAL_PROVIDER } });
    await client.connect().finally(() => client.close());
  };

  it.each(['nonce-63', 'nonce-prefix', 'host-empty', 'host-256', 'host-empty-label', 'extra-field'] as const)(
    '%s',
    async (fault) => {
      const reaction = driverReactions(fault)?.Node;
      const words = await wordsOf(fault, connectLatest);
      if (!reaction?.refuses) return expect(words).toEqual(reaction);
      const message = reaction.words?.text.replace('…', 'a'.repeat(256));
      return expect(words).toMatchObject({ refuses: true, message });
    },
  );

  it('wire-version-8, by the minimum of the driver itself', async () => {
    const reaction = driverReactions('wire-version-8')?.Node;
    if (!reaction?.refuses) throw new Error('a refusal expected');
    const words = await wordsOf('wire-version-8', async (address) => {
      const client = new MongoClient(address, { serverSelectionTimeoutMS: 2000 });
      await client.connect().finally(() => client.close());
    });
    expect(words).toMatchObject({
      refuses: true,
      name: reaction.error,
      message: expect.stringContaining(reaction.words?.text.split('…')[1] ?? '?'),
    });
  });
});
