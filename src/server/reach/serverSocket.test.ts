import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../core/fault/fault';
import { encodeOpMsg } from '../../core/wire/opMsg';
import { makeAuthority } from '../../testing/proxy/certificates';
import { startTcpServer, type TcpServer } from '../../testing/proxy/tcpServer';
import { ServerSocket } from './serverSocket';
import { said } from '../../testing/said';

const never = new AbortController().signal;
const longest = 1024 * 1024;
const request = encodeOpMsg({ requestId: 7, responseTo: 0, body: { ping: 1 } });
const replyTo = (responseTo: number, body = { ok: 1 }): Uint8Array =>
  encodeOpMsg({ requestId: 1, responseTo, body });
const reply = replyTo(7);

let server: TcpServer | undefined;
let subject: ServerSocket | undefined;
let faults: Fault[] = [];

afterEach(() => {
  subject?.close();
  server?.close();
  faults = [];
});

function wrap(socket: Socket, port: number, tls = false, replyMs = 2_000): ServerSocket {
  subject = new ServerSocket(
    { peer: { host: 'localhost', port }, address: '127.0.0.1', tls, socket },
    {
      timeouts: { dns: 1, tcp: 1, tls: 1, reply: replyMs },
      messageFromServer: longest,
      steady: () => performance.now(),
      onBroken: (fault) => faults.push(fault),
    },
  );
  return subject;
}

/** A server that does this with what it is sent, once per chunk; the requests here are one chunk each. */
async function facing(
  answer: (socket: Socket, chunk: Uint8Array) => void,
  replyMs?: number,
): Promise<ServerSocket> {
  server = await startTcpServer((socket) => socket.on('data', (chunk: Uint8Array) => answer(socket, chunk)));
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  return wrap(socket, server.port, false, replyMs);
}

async function exchange(socket: ServerSocket): Promise<Uint8Array> {
  const { message, serverMs } = await socket.exchange(request, 7, never);
  expect(serverMs).toBeGreaterThanOrEqual(0);
  return Uint8Array.from(message);
}

describe('ServerSocket', () => {
  it('sends a request and gives its reply, one after the other', async () => {
    const socket = await facing((peer) => peer.write(reply));
    for (let i = 0; i < 3; i++) {
      expect(await exchange(socket)).toEqual(reply);
    }
  });

  it('puts a reply together that comes byte by byte', async () => {
    const socket = await facing((peer) => {
      peer.setNoDelay(true);
      for (const byte of reply) peer.write(Uint8Array.of(byte));
    });
    expect(await exchange(socket)).toEqual(reply);
  });

  const huge = Uint8Array.from(reply);
  new DataView(huge.buffer).setInt32(0, longest + 1, true);
  const tiny = Uint8Array.from(reply);
  new DataView(tiny.buffer).setInt32(0, 15, true);
  const negative = Uint8Array.from(reply);
  new DataView(negative.buffer).setInt32(0, -1, true);

  it.each([
    ['a length above the limit', huge, 'frame-too-large', { offset: 0 }],
    ['a length below a header', tiny, 'frame-length-invalid', { offset: 0 }],
    ['a negative length', negative, 'frame-length-invalid', { offset: 0 }],
    ['an answer to something else', replyTo(8), 'response-unmatched', { offset: 8 }],
    ['two replies', Uint8Array.from([...reply, ...reply]), 'response-unmatched', {}],
    ['a reply and a half', Uint8Array.from([...reply, 1]), 'response-unmatched', {}],
  ])('gives up on %s', async (_what, bytes, code, where) => {
    const socket = await facing((peer) => peer.write(bytes));
    await expect(exchange(socket)).rejects.toMatchObject({ code, facts: { leg: 'reply', ...where } });
    await expect(exchange(socket)).rejects.toMatchObject({ code });
    expect(faults).toEqual([]);
  });

  it.each([
    ['HTTP/1.1 400 Bad Request\r\n\r\n', 'http', 'HTTP, not MongoDB'],
    ['SSH-2.0-OpenSSH_9.2p1\r\n', 'ssh', 'SSH, not MongoDB'],
    ['-ERR unknown command\r\n', 'text', 'text, not MongoDB'],
    [Uint8Array.of(21, 3, 1, 0, 2, 2, 70), 'tls', 'TLS, not MongoDB'],
  ])('names what answers in the place of MongoDB: %j', async (bytes, spoken, words) => {
    const socket = await facing((peer) => peer.end(bytes));
    const thrown = await exchange(socket).catch((cause: unknown) => cause);
    expect(thrown).toMatchObject({
      code: 'frame-length-invalid',
      facts: { problem: 'not-mongodb', spoken, leg: 'reply', offset: 0, host: `localhost:${server?.port}` },
    });
    expect(said(thrown)).toMatchObject({ says: `What answers there is ${words}` });
  });

  it('names it, too, where it greets before it is asked', async () => {
    server = await startTcpServer((peer) => peer.write('SSH-2.0-OpenSSH_9.2p1\r\n'));
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    wrap(socket, server.port);
    await expect
      .poll(() => faults)
      .toMatchObject([{ code: 'frame-length-invalid', facts: { spoken: 'ssh' } }]);
  });

  it('gives up on a reply that is cut off, and says where', async () => {
    const socket = await facing((peer) => peer.end(reply.subarray(0, 20)));
    await expect(exchange(socket)).rejects.toMatchObject({ code: 'frame-truncated', facts: { offset: 20 } });
  });

  it('gives up on silence', async () => {
    const socket = await facing(() => {}, 50);
    await expect(exchange(socket)).rejects.toMatchObject({
      code: 'reply-timeout',
      facts: { leg: 'reply', host: `localhost:${server?.port}` },
    });
  });

  it('tells a close before any reply from one after', async () => {
    let requests = 0;
    const socket = await facing((peer) => (++requests === 1 ? peer.write(reply) : peer.end()));
    await exchange(socket);
    expect(await exchange(socket).catch(said)).toMatchObject({
      code: 'server-closed',
      says: expect.stringContaining('after a reply'),
    });
    const fresh = await facing((peer) => peer.destroy());
    expect(await exchange(fresh).catch(said)).toMatchObject({
      code: 'server-closed',
      says: expect.stringContaining('before any reply'),
      next: expect.stringContaining('tls=true'),
    });
  });

  it('tells of bytes that nothing asked for', async () => {
    server = await startTcpServer((peer) => peer.write(reply));
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    wrap(socket, server.port);
    await expect.poll(() => faults).toMatchObject([{ code: 'response-unmatched' }]);
  });

  it('tells of a close while nobody waits, once', async () => {
    server = await startTcpServer((peer) => peer.end());
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    wrap(socket, server.port);
    await expect.poll(() => faults).toMatchObject([{ code: 'server-closed' }]);
  });

  it('takes a close of fresh TLS for the access list of Atlas', async () => {
    const keys = makeAuthority('Test').issue('DNS:localhost');
    server = await startTcpServer((peer) => peer.end(), keys);
    const socket = connectTls({ port: server.port, host: '127.0.0.1', rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    wrap(socket, server.port, true);
    await expect
      .poll(() => faults.map(said))
      .toMatchObject([{ code: 'server-closed', next: expect.stringContaining('IP access list') }]);
  });

  it('explains alert 80 that comes with the first read', async () => {
    server = await startTcpServer(() => {});
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    wrap(socket, server.port, true);
    const pending = exchange(subject as ServerSocket);
    const cause = Object.assign(new Error('alert'), { code: 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR' });
    socket.destroy(cause);
    await expect(pending).rejects.toMatchObject({ code: 'tls-alert-80', facts: { leg: 'reply' } });
  });

  it('tells nothing after its own close', async () => {
    const socket = await facing(() => {});
    const pending = exchange(socket);
    socket.close();
    await expect(pending).rejects.toBeDefined();
    await expect.poll(() => server?.open).toBe(0);
    expect(faults).toEqual([]);
  });

  it('sends what wants no reply, and takes the next reply for the next request', async () => {
    const got: Uint8Array[] = [];
    const socket = await facing((peer, chunk) => {
      got.push(chunk);
      if (got.length > 1) peer.write(reply);
    });
    await socket.send(request);
    await expect.poll(() => got.length).toBe(1);
    expect(await exchange(socket)).toEqual(reply);
  });

  it('hands its socket over with every byte that comes after the last reply', async () => {
    const socket = await facing((peer, chunk) => peer.write(chunk.length === request.length ? reply : chunk));
    await exchange(socket);
    const released = socket.release();
    const got: Buffer[] = [];
    released.write('free');
    released.on('data', (chunk) => got.push(chunk)).resume();
    await expect.poll(() => Buffer.concat(got).toString()).toBe('free');
    released.destroy();
    await expect.poll(() => server?.open).toBe(0);
    expect(faults).toEqual([]);
  });

  it('hands over no socket that broke', async () => {
    const socket = await facing((peer) => peer.end(reply));
    await exchange(socket);
    await expect.poll(() => faults).toHaveLength(1);
    expect(() => socket.release()).toThrow(expect.objectContaining({ code: 'server-closed' }));
  });
});
