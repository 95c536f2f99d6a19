import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { isListening } from '../../testing/isListening';
import { LinkClient } from '../../testing/proxy/linkClient';
import { command, contentServer, saslStart } from '../../testing/proxy/messages';
import { startTcpServer, type TcpServer } from '../../testing/proxy/tcpServer';
import { startPublicServer, type PublicServer } from '../../testing/publicServer';
import type { Options } from './optionTable';

const host = 'tools.example';
const origin = `https://${host}`;
/** Seconds that no test waits for. */
const forever = 3600;

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

interface Scene {
  readonly server: PublicServer;
  readonly cluster: TcpServer;
  link(): LinkClient;
  /** A link in the middle of its conversation. */
  conversing(): Promise<LinkClient>;
  ready(): Promise<number>;
}

async function scene(options: Partial<Options>): Promise<Scene> {
  const cluster = await startTcpServer(contentServer);
  closers.push(() => cluster.close());
  const target = { host: '127.0.0.1', port: cluster.port };
  const server = await startPublicServer(`${origin}/`, { allowTarget: [target], ...options });
  closers.push(() => server.close());
  const link = (): LinkClient => {
    const client = new LinkClient(server.port, { origin, headers: { host } });
    closers.push(() => client.socket.terminate());
    return client;
  };
  return {
    server,
    cluster,
    link,
    async conversing() {
      const client = link();
      expect(await client.open(`mongodb://127.0.0.1:${cluster.port}/`)).toMatchObject({ type: 'opened' });
      client.send(saslStart);
      expect(await client.next()).toMatchObject({ type: 'reply' });
      expect(await client.next()).toMatchObject({ type: 'message' });
      return client;
    },
    ready: async () => (await server.ask('/readyz', { headers: { connection: 'close' } })).status,
  };
}

async function closeCodeOf({ socket }: LinkClient): Promise<number> {
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}

describe('a server that is to go', () => {
  it('says that it wants no visitors, and serves them all the same while the notice runs', async () => {
    const { server, link, conversing, ready } = await scene({ drainNotice: forever });
    expect(await ready()).toBe(200);
    void server.running.drain();
    expect(await ready()).toBe(503);
    expect((await server.ask('/healthz')).status).toBe(200);
    expect((await server.ask('/')).status).toBe(200);
    expect(await link().upgraded()).toBe(101);
    expect((await conversing()).socket.readyState).toBe(1);
  });

  it('then takes nobody any more, and lets whoever has begun come to an end', async () => {
    const { server, link, conversing } = await scene({ drain: forever });
    const [waiting, first, second] = [link(), await conversing(), await conversing()];
    await waiting.upgraded();
    const told = closeCodeOf(waiting);
    let drained = false;
    const draining = server.running.drain().then(() => (drained = true));
    expect(await told).toBe(1012);
    await expect.poll(() => isListening(server.port)).toBe(false);
    for (const client of [first, second]) {
      client.send(command('saslContinue'));
      expect(await client.next()).toMatchObject({ type: 'reply' });
      expect(await client.next()).toMatchObject({ type: 'message' });
    }
    expect(drained).toBe(false);
    first.socket.close();
    second.socket.close();
    await draining;
  });

  it('tells those who are still there when time is up', async () => {
    const { server, conversing, cluster } = await scene({ drain: 1 });
    const clients = [await conversing(), await conversing()];
    const told = Promise.all(clients.map(closeCodeOf));
    await server.running.drain();
    expect(clients.map(({ socket }) => socket.readyState)).toEqual([1, 1]);
    await server.running.close();
    expect(await told).toEqual([1012, 1012]);
    await expect.poll(() => cluster.open).toBe(0);
  });

  it('answers a request that had begun, and ends its connection with it', async () => {
    const { server } = await scene({ drain: forever });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    closers.push(() => agent.destroy());
    const sent = request({
      agent,
      host: '127.0.0.1',
      port: server.port,
      path: '/api/sts',
      method: 'POST',
      headers: { host, origin, 'content-type': 'application/json', 'content-length': 2 },
    });
    sent.write('{');
    // Another connection that was begun before, and asks afterwards.
    const idle = connect(server.port, '127.0.0.1');
    idle.write(`GET /healthz HTTP/1.1\r\nHost: a\r\n`);
    await expect.poll(() => server.ask('/healthz').then(({ status }) => status)).toBe(200);
    const draining = server.running.drain();
    await expect.poll(() => isListening(server.port)).toBe(false);
    sent.end('}');
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const ended = once(answer.socket, 'close');
    answer.resume();
    expect(answer.statusCode).toBe(400);
    await ended;
    idle.write('\r\n');
    expect(String((await once(idle, 'data'))[0])).toMatch(/^HTTP\/1\.1 200[^]*\nConnection: close\r\n/);
    await draining;
  });
});
