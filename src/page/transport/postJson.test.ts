import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { postJson } from './postJson';

const closers: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** Answers whatever comes with these bytes, and closes. */
async function serveBytes(reply: string): Promise<URL> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(reply));
  });
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  closers.push(() => server.close());
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

describe('an answer of the server of the page', () => {
  it('comes back, whatever its status', async () => {
    const address = await serveBytes('HTTP/1.1 502 Bad\r\nContent-Length: 2\r\n\r\n{}');
    expect(await postJson(address, {}, { silent: 'sts' })).toBe('{}');
  });

  it('that is cut short is told as such, and not as nobody there', async () => {
    const address = await serveBytes('HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{');
    await expect(postJson(address, {}, { silent: 'sts' })).rejects.toMatchObject({ code: 'link-broken' });
  });

  it('that does not come is told as nobody there', async () => {
    const address = await serveBytes('');
    await expect(postJson(address, {}, { silent: 'sts' })).rejects.toMatchObject({ code: 'proxy-missing' });
  });
});
