import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { keepAwake, pingMs } from './keepAwake';

const closers: (() => void)[] = [];
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => {
  for (const close of closers.splice(0)) close();
  vi.useRealTimers();
});

/** Both ends of a WebSocket that is kept awake. */
async function pair(autoPong: boolean): Promise<readonly [server: WebSocket, client: WebSocket]> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  closers.push(() => server.close());
  await once(server, 'listening');
  const connected = once(server, 'connection');
  const { port } = server.address() as AddressInfo;
  const client = new WebSocket(`ws://127.0.0.1:${port}`, { autoPong });
  closers.push(() => client.terminate());
  const [[end]] = (await Promise.all([connected, once(client, 'open')])) as [[WebSocket], unknown];
  keepAwake(end);
  return [end, client];
}

it('something passes more often than the 60 s after which proxies end a connection', async () => {
  expect(pingMs).toBeLessThan(60_000 / 2);
  const [server, client] = await pair(true);
  for (let i = 0; i < 3; i++) {
    const both = Promise.all([once(client, 'ping'), once(server, 'pong')]);
    vi.advanceTimersByTime(pingMs);
    await both;
  }
  expect([server.readyState, client.readyState]).toEqual([WebSocket.OPEN, WebSocket.OPEN]);
  expect(vi.getTimerCount()).toBe(1);
  client.close();
  await once(server, 'close');
  expect(vi.getTimerCount()).toBe(0);
});

it('one that does not answer is ended', async () => {
  const [server, client] = await pair(false);
  const pinged = once(client, 'ping');
  vi.advanceTimersByTime(pingMs);
  await pinged;
  const closed = once(server, 'close');
  vi.advanceTimersByTime(pingMs);
  expect((await closed)[0]).toBe(1006);
});
