import {
  MongoClient,
  MongoNetworkError,
  MongoServerError,
  type MongoClientOptions,
  type ServerHeartbeatFailedEvent,
} from 'mongodb';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Secret } from '../../core/credentials/secret';
import type { ConnectionSummary } from '../../core/capture/connection';
import { serverModes } from '../../core/mongodbAws/server/modes';
import { builtInUsers } from '../../core/sts/builtInUsers';
import type { DriverListener } from '../listener/listenForDrivers';
import { sandboxPorts } from '../sandbox/sandboxPorts';
import { closedPort } from '../../testing/closedPort';
import { putInEnvironment } from '../../testing/listener/driver';
import { exampleUser } from '../../testing/exampleUser';
import { makeAuthority, type Authority } from '../../testing/proxy/certificates';
import { membership, startCluster } from '../../testing/relay/cluster';
import { startTcpServer } from '../../testing/proxy/tcpServer';
import { startRelayListener, type RelayListener } from '../../testing/relay/relayListener';
import { relayTo, type RelayChoices } from '../../testing/relay/relayScene';

const { databaseUser } = serverModes.percona;
const documents = [{ _id: 'a', size: 1 }, { _id: 'b' }];
let authority: Authority;
let cluster: DriverListener;
beforeAll(async () => {
  authority = makeAuthority('The cluster');
  cluster = await startCluster({
    server: sandboxPorts(builtInUsers()),
    keys: authority.issue('DNS:localhost'),
    documents,
  });
});
afterAll(() => cluster.close());

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
  vi.unstubAllEnvs();
});

/** A relay to what stands on that port, to the cluster by name and verified TLS unless it is told otherwise. */
async function listen(
  choices: RelayChoices & { readonly host?: string; readonly port?: number; readonly tls?: boolean } = {},
): Promise<RelayListener> {
  const { host = 'localhost', port = cluster.port, tls = true, ...rest } = choices;
  const relay = relayTo(`mongodb://${host}:${port}/?tls=${tls}&authMechanism=MONGODB-AWS`, {
    tlsCa: [authority.ca],
    allowTargets: [{ host, port }],
    ...rest,
  });
  const listener = await startRelayListener(relay);
  closers.push(() => listener.close());
  return listener;
}

function client(port: number, options: MongoClientOptions = {}): MongoClient {
  const driver = new MongoClient(`mongodb://127.0.0.1:${port}/?authMechanism=MONGODB-AWS`, {
    directConnection: true,
    maxPoolSize: 1,
    ...options,
  });
  closers.push(() => driver.close());
  return driver;
}

const find = (driver: MongoClient): Promise<unknown> =>
  driver.db('app').collection('things').find().toArray();

describe('the official driver through a relay to a cluster by TLS', () => {
  it.each(['iam-user', 'assumed-role'] as const)('logs in as the %s, and is closed there', async (id) => {
    putInEnvironment(exampleUser(id));
    const relay = await listen();
    await expect(find(client(relay.port))).rejects.toSatisfy((error) => error instanceof MongoNetworkError);
    expect(relay.logins()[0]).toMatchObject({
      outcome: 'authenticated',
      relayed: true,
      accessKeyId: exampleUser(id).accessKeyId,
    });
  });

  it('leaves nothing open behind a login, though the driver goes on to speak', async () => {
    putInEnvironment(exampleUser('iam-user'));
    const relay = await listen();
    const driver = client(relay.port);
    await expect(find(driver)).rejects.toThrow();
    const isOpen = ({ closedAt }: ConnectionSummary): boolean => closedAt === undefined;
    await expect.poll(() => relay.logins().filter(isOpen)).toEqual([]);
    await driver.close();
    await expect.poll(() => relay.summaries().filter(isOpen)).toEqual([]);
  });

  it.each([
    ['with directConnection', true],
    ['without it', false],
  ])('reads after the login where everything passes, %s', async (_how, directConnection) => {
    putInEnvironment(exampleUser('assumed-role'));
    const relay = await listen({ all: true });
    const driver = client(relay.port, { directConnection });
    const seen: string[] = [];
    driver.on('serverOpening', ({ address }) => seen.push(address));
    expect(await find(driver)).toEqual(documents);
    expect(await driver.db('admin').command({ connectionStatus: 1 })).toMatchObject({
      authInfo: {
        authenticatedUsers: [{ user: databaseUser(exampleUser('assumed-role').arn) }],
      },
    });
    expect(seen).toEqual([`127.0.0.1:${relay.port}`]);
  });

  it.each([false, true])(
    'is refused for a wrong secret in the cluster’s own words (everything passes: %s)',
    async (all) => {
      putInEnvironment({
        ...exampleUser('iam-user'),
        secretAccessKey: new Secret('wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'),
      });
      const relay = await listen({ all });
      await expect(find(client(relay.port))).rejects.toSatisfy(
        (error) =>
          error instanceof MongoServerError &&
          error.code === 18 &&
          error.message === 'Authentication failed.',
      );
      expect(relay.logins()).toMatchObject([
        { outcome: 'rejected', code: 18, message: 'Authentication failed.' },
      ]);
    },
  );

  it('is refused for a missing session token', async () => {
    const { sessionToken: _missing, ...rest } = exampleUser('assumed-role');
    putInEnvironment(rest);
    const relay = await listen();
    await expect(find(client(relay.port))).rejects.toMatchObject({
      code: 18,
      codeName: 'AuthenticationFailed',
    });
  });

  it('is refused for a role without a database user with code 11', async () => {
    putInEnvironment(exampleUser('no-database-user'));
    const relay = await listen();
    await expect(find(client(relay.port))).rejects.toMatchObject({
      code: 11,
      message: `Could not find user "${databaseUser(exampleUser('no-database-user').arn)}" for db "$external"`,
    });
  });

  it('leaves both legs in the record, and no key or topology in what the driver was told', async () => {
    putInEnvironment(exampleUser('assumed-role'));
    const relay = await listen();
    await expect(find(client(relay.port))).rejects.toThrow();
    await expect.poll(() => relay.logins()[0]?.closedAt).toBeDefined();
    const entries = relay.registry.record(relay.logins()[0]?.id ?? 0)?.entries ?? [];
    const steps = entries.map((entry) => {
      if (entry.type === 'link') return entry.event.type === 'leg' ? entry.event.fact.leg : entry.event.type;
      return entry.type === 'message' ? entry.from : entry.type;
    });
    expect(steps).toEqual([
      'driver',
      'address',
      'tcp',
      'tls',
      'opened',
      'server',
      'driver',
      'server',
      'driver',
      'server',
      'closed',
    ]);
    expect(entries).toContainEqual(
      expect.objectContaining({
        type: 'opened',
        opened: { peer: { host: 'localhost', port: cluster.port }, address: '127.0.0.1', tls: true },
      }),
    );
    const told = entries.flatMap((entry) =>
      entry.type === 'message' ? [Buffer.from(entry.message).toString('latin1')] : [],
    );
    for (const word of [membership.setName, ...membership.hosts]) expect(told.join()).not.toContain(word);
    expect(told.join()).not.toContain(exampleUser('assumed-role').secretAccessKey.reveal());
  });
});

/** What the driver's own look at the server comes to, the first time. */
async function firstLook(port: number): Promise<Error> {
  const driver = client(port);
  const failed = once(driver, 'serverHeartbeatFailed');
  driver.connect().catch(() => undefined);
  const [{ failure }] = (await failed) as [ServerHeartbeatFailedEvent];
  return failure;
}

describe('what keeps the relay from the cluster is told to the driver:', () => {
  it('a certificate of an authority that is not trusted', async () => {
    putInEnvironment(exampleUser('iam-user'));
    const relay = await listen({ tlsCa: [makeAuthority('Another').ca] });
    expect(String(await firstLook(relay.port))).toMatch(
      /no answer from the cluster\. The certificate .* \(TLS handshake with localhost:\d+\)\. .*--tls-ca FILE$/,
    );
  });

  it('a certificate for another name', async () => {
    putInEnvironment(exampleUser('iam-user'));
    const relay = await listen({ host: '127.0.0.1' });
    expect(String(await firstLook(relay.port))).toMatch(
      /The certificate is not for this host name \(ERR_TLS_CERT_ALTNAME_INVALID; it is for [^)]*, issued by CN=[^)]*\) \(TLS handshake with 127/,
    );
  });

  it('that nobody is there, with the record of it', async () => {
    putInEnvironment(exampleUser('iam-user'));
    const gone = await closedPort();
    const relay = await listen({ host: '127.0.0.1', port: gone, tls: false });
    expect(String(await firstLook(relay.port))).toMatch(
      /The host refused the connection: nothing listens on that port \(TCP connection to 127\.0\.0\.1:\d+\)/,
    );
    const [first] = relay.summaries();
    expect(first).toMatchObject({ outcome: 'broken', relayed: true, login: false });
    expect(relay.registry.record(first?.id ?? 0)?.entries).toContainEqual(
      expect.objectContaining({
        type: 'fault',
        fault: expect.objectContaining({ code: 'tcp-failed', leg: 'tcp', host: `127.0.0.1:${gone}` }),
      }),
    );
  });

  it('that it does not answer in time', async () => {
    putInEnvironment(exampleUser('iam-user'));
    const silent = await startTcpServer((socket) => void socket.resume());
    closers.push(() => Promise.resolve(silent.close()));
    const relay = await listen({
      host: '127.0.0.1',
      port: silent.port,
      tls: false,
      timeouts: { reply: 100 },
    });
    expect(String(await firstLook(relay.port))).toMatch(
      /The server did not reply in time \(reply of 127\.0\.0\.1:\d+\)/,
    );
  });

  it('that it hung up inside the login, which is no refusal', async () => {
    putInEnvironment(exampleUser('iam-user'));
    const leaving = await startCluster({ server: sandboxPorts(builtInUsers()), leavesAt: 'saslStart' });
    closers.push(() => leaving.close());
    const relay = await listen({ host: '127.0.0.1', port: leaving.port, tls: false });
    await expect(find(client(relay.port))).rejects.toMatchObject({
      code: 6,
      codeName: 'HostUnreachable',
      message: expect.stringContaining('The server closed the connection after a reply'),
    });
    expect(relay.logins()[0]).toMatchObject({ outcome: 'broken', code: 6 });
  });
});

it('a hundred drivers at once each get their own result', async () => {
  // Drivers, relay and cluster share one process here, whose haste says nothing of the relay.
  const timeouts = { dns: 30_000, tcp: 30_000, tls: 30_000 };
  const relay = await listen({ all: true, timeouts });
  const { accessKeyId, secretAccessKey } = exampleUser('iam-user');
  const results = await Promise.all(
    Array.from({ length: 100 }, async (_, i) => {
      const wrong = i % 2 === 1;
      const secret = `${secretAccessKey.reveal()}${wrong ? `${i}` : ''}`;
      const driver = client(relay.port, {
        authMechanismProperties: {
          AWS_CREDENTIAL_PROVIDER: () => Promise.resolve({ accessKeyId, secretAccessKey: secret }),
        },
      });
      return find(driver).catch((thrown: unknown) => (thrown as MongoServerError).code);
    }),
  );
  expect(results).toEqual(results.map((_, i) => (i % 2 === 1 ? 18 : documents)));
  expect(relay.logins()).toHaveLength(100);
}, 60_000);
