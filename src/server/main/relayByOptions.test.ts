import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { driverAddress } from '../../core/capture/driverAddress';
import { serverModes } from '../../core/mongodbAws/server/modes';
import { builtInUsers } from '../../core/sts/builtInUsers';
import type { DriverListener } from '../listener/listenForDrivers';
import { freePorts } from '../../testing/freePorts';
import { loginByDriver, putInEnvironment } from '../../testing/listener/driver';
import { exampleUser } from '../../testing/exampleUser';
import { LinkClient } from '../../testing/proxy/linkClient';
import { startCluster } from '../../testing/relay/cluster';
import { startCountersign, type Countersign } from './countersign';
import type { Options } from './optionTable';
import { relayLines } from './relayByOptions';
import { sandboxPorts } from '../sandbox/sandboxPorts';
import { said } from '../../testing/said';

let cluster: DriverListener;
beforeAll(async () => {
  cluster = await startCluster({ server: sandboxPorts(builtInUsers()) });
});
afterAll(() => cluster.close());

let product: Countersign | undefined;
afterEach(async () => {
  await product?.close();
  product = undefined;
  vi.unstubAllEnvs();
});

function relaying(more: Partial<Options> = {}): Options {
  const { host, port } = cluster;
  return { ...freePorts, allowTarget: [{ host, port }], relayTo: `mongodb://${host}:${port}/`, ...more };
}

async function start(options: Options): Promise<NonNullable<Countersign['listening']>> {
  product = await startCountersign(options, import.meta.dirname);
  if (!product.listening) throw new Error('nothing listens');
  return product.listening;
}

describe('the product with --relay-to', () => {
  it.each([false, true])(
    'passes a login on by the address that is printed, TLS to the driver: %s',
    async (listenTls) => {
      putInEnvironment(exampleUser('assumed-role'));
      const { facts, registry } = await start(relaying({ relayAll: true, listenTls }));
      expect(facts).toMatchObject({ relayTo: relaying().relayTo, relayAll: true, tls: listenTls });
      expect(await loginByDriver(driverAddress(facts))).toMatchObject({
        authInfo: {
          authenticatedUsers: [{ user: serverModes.percona.databaseUser(exampleUser('assumed-role').arn) }],
        },
      });
      const login = registry
        .ids()
        .map((id) => registry.summary(id))
        .find((summary) => summary?.login);
      expect(login).toMatchObject({ outcome: 'authenticated', relayed: true });
    },
  );

  it('keeps the page’s own proxy away from its port', async () => {
    const { facts } = await start(relaying());
    const page = new LinkClient(Number(new URL(product?.url ?? '').port));
    expect(await page.open(`mongodb://127.0.0.1:${facts.port}/`)).toMatchObject({
      fault: { code: 'target-refused' },
    });
    page.socket.terminate();
  });

  it.each<[what: string, options: Partial<Options>, fault: object]>([
    [
      'credentials',
      { relayTo: 'mongodb+srv://AKIA:hidden@c.x.mongodb.net/' },
      { code: 'option-invalid', problem: 'credentials' },
    ],
    [
      'a target outside the policy',
      { relayTo: 'mongodb://hidden.example/' },
      { code: 'option-invalid', fault: { code: 'target-refused' } },
    ],
    [
      'a target that is not allowed by its pair',
      { allowTarget: [] },
      { code: 'option-invalid', fault: { code: 'target-refused' } },
    ],
    ['certificates that are none', { tlsCa: import.meta.filename }, { code: 'tls-certificate' }],
  ])('does not start with %s, and says so in one line', async (_what, options, fault) => {
    const starting = startCountersign(relaying(options), import.meta.dirname);
    expect(await starting.catch(said)).toMatchObject({
      ...fault,
      says: expect.stringMatching(/^(?!.*hidden).+$/),
    });
  });
});

describe('at start a relay says', () => {
  const at = { host: '127.0.0.1', port: 27117 };
  const relay = { uri: 'mongodb+srv://c.x.mongodb.net/', all: false, notices: [], openSession: vi.fn() };

  it('what it does, in one line', () => {
    expect(relayLines(relay, at)).toEqual([
      'Relay        127.0.0.1:27117 passes logins on to mongodb+srv://c.x.mongodb.net/ and its answers back. ' +
        'The secret access key never comes here. Whoever can reach this port can have their own login passed on. ' +
        'After authentication the connection is closed.',
    ]);
  });

  it('that everything passes, and what is to be known of the target', () => {
    const [line, ...more] = relayLines({ ...relay, all: true, notices: ['No TLS'] }, at);
    expect(line).toMatch(/After authentication everything passes, both ways and unread\.$/);
    expect(more).toEqual(['Note         No TLS.']);
  });
});
