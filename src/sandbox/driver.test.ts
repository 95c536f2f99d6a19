import { MongoClient, MongoServerError } from 'mongodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtInUsers, type ExampleUser } from '../core/sts/builtInUsers';
import { sandboxPorts } from '../serve/world';
import { listenSandbox, type Sandbox } from './listen';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await listenSandbox({ host: '127.0.0.1', port: 0, server: sandboxPorts(builtInUsers()) });
});
afterAll(() => sandbox.close());

// The driver reads its credentials from the environment, as the manual says; nothing else of this machine may answer.
beforeEach(() => {
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/dev/null');
  vi.stubEnv('AWS_CONFIG_FILE', '/dev/null');
});
afterEach(() => vi.unstubAllEnvs());

function user(id: ExampleUser['id']): ExampleUser {
  const found = builtInUsers().find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no example user ${id}`);
  return found;
}

function putInEnvironment({ accessKeyId, secretAccessKey, sessionToken }: ExampleUser): void {
  vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', secretAccessKey.reveal());
  vi.stubEnv('AWS_SESSION_TOKEN', sessionToken?.reveal());
}

async function whoAmI(): Promise<unknown> {
  const address = `mongodb://127.0.0.1:${sandbox.port}/?authMechanism=MONGODB-AWS&directConnection=true`;
  const client = new MongoClient(address, { serverSelectionTimeoutMS: 5000 });
  try {
    await client.connect();
    return await client.db('admin').command({ connectionStatus: 1 });
  } finally {
    await client.close();
  }
}

describe('the official driver, with credentials from the environment,', () => {
  it.each(['iam-user', 'assumed-role'] as const)('authenticates as the %s', async (id) => {
    putInEnvironment(user(id));
    expect(await whoAmI()).toMatchObject({
      authInfo: {
        authenticatedUsers: [{ user: user(id).arn, db: '$external' }],
        authenticatedUserRoles: user(id).roles,
      },
    });
  });

  it('is refused for a wrong secret with code 18', async () => {
    putInEnvironment(user('iam-user'));
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY');
    await expect(whoAmI()).rejects.toSatisfy(
      (error) =>
        error instanceof MongoServerError && error.code === 18 && error.message === 'Authentication failed.',
    );
  });

  it('is refused for a missing session token with code 18', async () => {
    putInEnvironment(user('assumed-role'));
    vi.stubEnv('AWS_SESSION_TOKEN', undefined);
    await expect(whoAmI()).rejects.toMatchObject({ code: 18, codeName: 'AuthenticationFailed' });
  });

  it('is refused for a role without a database user with code 11 and the message of real servers', async () => {
    putInEnvironment(user('no-database-user'));
    await expect(whoAmI()).rejects.toMatchObject({
      code: 11,
      codeName: 'UserNotFound',
      message: 'Could not find user "arn:aws:sts::123456789012:assumed-role/build/ci" for db "$external"',
    });
  });
});
