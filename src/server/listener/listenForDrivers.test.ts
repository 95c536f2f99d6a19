import { Int32, Binary } from 'bson';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../core/bson/document';
import { begin } from '../../core/mongodbAws/conversation';
import { clientNonce } from '../../core/mongodbAws/clientFirst';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { Framer } from '../../core/wire/framer';
import { decodeOpMsg, encodeOpMsg } from '../../core/wire/opMsg';
import { sandboxPorts } from '../sandbox/sandboxPorts';
import type { DriverListener } from './listenForDrivers';
import { listenSandbox } from '../sandbox/listenSandbox';

let sandbox: DriverListener;
beforeAll(async () => {
  sandbox = await listenSandbox({ host: '127.0.0.1', port: 0, server: sandboxPorts(builtInUsers()) });
});
afterAll(() => sandbox.close());

/** A peer that sends what it likes. */
async function peer(): Promise<{
  socket: Socket;
  closed: Promise<void>;
  replies: (n: number) => Promise<Document[]>;
}> {
  const socket = connect(sandbox.port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  const framer = new Framer(1024 * 1024);
  const got: Document[] = [];
  socket.on('data', (chunk) => got.push(...framer.push(chunk).map((message) => decodeOpMsg(message).body)));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  return {
    socket,
    closed,
    async replies(n) {
      while (got.length < n) await new Promise((resolve) => socket.once('data', resolve));
      return got;
    },
  };
}

const command = (body: Document): Uint8Array => encodeOpMsg({ requestId: 1, responseTo: 0, body });
const first = begin(clientNonce(new Uint8Array(32))).command;
const bin = (bytes: Uint8Array): Binary => new Binary(bytes, 0);

describe('the sandbox on TCP', () => {
  it.each<[string, Document, object]>([
    [
      'continue without start',
      { saslContinue: 1, conversationId: new Int32(1), payload: bin(new Uint8Array()), $db: '$external' },
      { code: 17 },
    ],
    ['another mechanism', { ...first, mechanism: 'PLAIN' }, { code: 334, codeName: 'MechanismUnavailable' }],
    ['another database', { ...first, $db: 'admin' }, { code: 334 }],
    ['a payload of another type', { ...first, payload: 7 }, { code: 2, codeName: 'BadValue' }],
    ['a payload of another subtype', { ...first, payload: new Binary(new Uint8Array(), 4) }, { code: 2 }],
    ['a payload that is no BSON', { ...first, payload: bin(new Uint8Array([1, 2, 3])) }, { code: 18 }],
    ['an unknown field', { ...first, extra: 1 }, { code: 40415 }],
    ['an unknown command', { insert: 'x', $db: 'test' }, { code: 59, codeName: 'CommandNotFound' }],
    [
      'autoAuthorize and options',
      { ...first, autoAuthorize: 1, options: { skipEmptyExchange: true } },
      { ok: 1, conversationId: 1, done: false },
    ],
    ['legacy hello', { isMaster: 1, $db: 'admin' }, { ok: 1, ismaster: true }],
  ])('answers %s as real servers do', async (_what, body, reply) => {
    const { socket, replies } = await peer();
    socket.write(command(body));
    expect((await replies(1))[0]).toMatchObject(reply);
    socket.destroy();
  });

  it('answers several messages of one chunk in their order', async () => {
    const { socket, replies } = await peer();
    socket.write(
      Buffer.concat([
        command({ hello: 1, $db: 'admin' }),
        command(first),
        command({ ping: 1, $db: 'admin' }),
      ]),
    );
    const [hello, start, ping] = await replies(3);
    expect(hello).toHaveProperty('maxWireVersion', 25);
    expect(start).toHaveProperty('done', false);
    expect(ping).toEqual({ ok: 1 });
    socket.destroy();
  });

  it('replaces an unfinished conversation by a second start, and forgets one that failed', async () => {
    const { socket, replies } = await peer();
    const garbage = {
      saslContinue: 1,
      conversationId: new Int32(1),
      payload: bin(new Uint8Array(5)),
      $db: '$external',
    };
    for (const body of [first, first, garbage, garbage]) socket.write(command(body));
    const codes = (await replies(4)).map(({ ok, code }) => code ?? ok);
    expect(codes).toEqual([1, 1, 18, 17]);
    socket.destroy();
  });

  it.each([
    ['random bytes', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['a huge length', Buffer.from([255, 255, 255, 127])],
    ['a length below the header', Buffer.from([3, 0, 0, 0])],
    ['another opcode', Buffer.from([16, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 99, 0, 0, 0])],
  ])('closes the connection on %s and serves the others on', async (_what, bytes) => {
    const bad = await peer();
    bad.socket.write(bytes);
    await bad.closed;
    const good = await peer();
    good.socket.write(command({ ping: 1, $db: 'admin' }));
    expect(await good.replies(1)).toEqual([{ ok: 1 }]);
    good.socket.destroy();
  });
});
