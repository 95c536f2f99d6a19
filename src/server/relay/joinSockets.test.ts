import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { startTcpServer, type TcpServer } from '../../testing/proxy/tcpServer';
import { joinSockets } from './joinSockets';

const servers: TcpServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** The two ends of one TCP connection. */
async function ends(): Promise<readonly [near: Socket, far: Socket]> {
  const accepted: Socket[] = [];
  const server = await startTcpServer((socket) => accepted.push(socket));
  servers.push(server);
  const near = connect(server.port, '127.0.0.1');
  near.on('error', () => undefined);
  await expect.poll(() => accepted.length, { interval: 5 }).toBe(1);
  const [far] = accepted;
  if (!far) throw new TypeError('Nobody was accepted');
  return [near, far];
}

const closed = (...sockets: readonly Socket[]): Promise<unknown> =>
  expect.poll(() => sockets.every((socket) => socket.closed), { interval: 5 }).toBe(true);

/** A driver and a server, and between them two sockets that are joined. */
async function joined(): Promise<{ driver: Socket; server: Socket; left: Socket; right: Socket }> {
  const [driver, left] = await ends();
  const [right, server] = await ends();
  joinSockets(left, right);
  return { driver, server, left, right };
}

describe('two joined sockets', () => {
  it('carry every byte both ways', async () => {
    const { driver, server } = await joined();
    const [there, back] = [randomBytes(300_000), randomBytes(2_000_000)];
    server.end(back);
    expect(back.equals(await buffer(driver))).toBe(true);
    const again = await joined();
    again.driver.end(there);
    expect(there.equals(await buffer(again.server))).toBe(true);
  });

  it.each([
    ['driver', 'server'],
    ['server', 'driver'],
  ] as const)('both close when the %s goes, in good order or not', async (goes, stays) => {
    for (const how of ['end', 'destroy', 'resetAndDestroy'] as const) {
      const scene = await joined();
      scene[stays].resume();
      scene[goes][how]();
      await closed(scene.left, scene.right, scene[stays]);
    }
  });

  it('close when they are joined after one of them is gone', async () => {
    const [driver, left] = await ends();
    const [right, server] = await ends();
    right.destroy();
    driver.resume();
    server.resume();
    joinSockets(left, right);
    await closed(driver, left);
  });

  it('wait only so long for a server that does not take the last bytes of a driver that is gone', async () => {
    const [driver, left] = await ends();
    const [right, server] = await ends();
    joinSockets(left, right, 100);
    server.pause();
    driver.write(randomBytes(16 * 1024 * 1024));
    await expect.poll(() => right.writableLength).toBeGreaterThan(0);
    left.destroy();
    await closed(right);
  });

  it('hold up a server whose driver does not read, and lose nothing', async () => {
    const { driver, server, left, right } = await joined();
    const chunk = randomBytes(1024 * 1024);
    const count = 64;
    let sent = 0;
    const flood = async (): Promise<void> => {
      for (; sent < count; sent++) if (!server.write(chunk)) await once(server, 'drain');
      server.end();
    };
    driver.pause();
    const flooding = flood();
    // What the system itself buffers is used up when nothing has moved for a while.
    let before = -1;
    await expect.poll(() => [before, (before = sent)].every((n) => n === sent), { interval: 200 }).toBe(true);
    expect(sent).toBeLessThan(count / 2);
    expect(left.writableLength + right.readableLength).toBeLessThan(512 * 1024);
    const got = await buffer(driver);
    await flooding;
    expect(got.length).toBe(count * chunk.length);
    expect(chunk.equals(got.subarray(-chunk.length))).toBe(true);
  });
});
