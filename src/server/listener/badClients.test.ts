import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Binary, Int32 } from 'bson';
import type { Document } from '../../core/bson/document';
import { begin } from '../../core/mongodbAws/conversation';
import { clientNonce } from '../../core/mongodbAws/clientFirst';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { Framer } from '../../core/wire/framer';
import { decodeOpMsg, encodeOpMsg } from '../../core/wire/opMsg';
import { sandboxPorts } from '../sandbox/sandboxPorts';
import { loginByDriver, putInEnvironment } from '../../testing/listener/driver';
import { exampleUser } from '../../testing/exampleUser';
import type { DriverListener } from './listenForDrivers';
import { listenSandbox } from '../sandbox/listenSandbox';
import { Registry } from './registry';
import { faultInWords } from '../../words/en/faults/faultInWords';

let sandbox: DriverListener;
let registry: Registry;
beforeAll(async () => {
  registry = new Registry({ now: () => Date.now(), steady: () => performance.now() });
  sandbox = await listenSandbox({
    host: '127.0.0.1',
    port: 0,
    server: sandboxPorts(builtInUsers()),
    connected: () => registry.connected(),
    // A message is to be whole within that time.
    limits: { message: 2_000 },
  });
});
afterAll(() => sandbox.close());
afterEach(() => vi.unstubAllEnvs());

const command = (body: Document): Uint8Array => encodeOpMsg({ requestId: 1, responseTo: 0, body });
const start = begin(clientNonce(new Uint8Array(32))).command;
const next = {
  saslContinue: 1,
  conversationId: new Int32(1),
  payload: new Binary(new Uint8Array(5)),
  $db: '$external',
};

/** What came back: the codes of the replies, `ok` for one that is none, and whether the listener hung up. */
interface Outcome {
  readonly replies: readonly (number | 'ok')[];
  readonly hungUp: boolean;
}

type Talk = (socket: Socket, round: number) => Promise<void> | void;

async function talk(round: number, say: Talk, wanted: Outcome): Promise<Outcome> {
  const socket = connect(sandbox.port, '127.0.0.1');
  const framer = new Framer(1024 * 1024);
  const replies: (number | 'ok')[] = [];
  let hungUp = false;
  const done = new Promise<void>((resolve) => {
    socket.on('data', (chunk) => {
      for (const message of framer.push(chunk)) {
        const { body } = decodeOpMsg(message);
        replies.push(typeof body.code === 'number' ? body.code : 'ok');
      }
      if (!wanted.hungUp && replies.length >= wanted.replies.length) resolve();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      hungUp = true;
      resolve();
    });
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  await say(socket, round);
  await done;
  const outcome = { replies, hungUp };
  socket.destroy();
  return outcome;
}

/** Numbers that are as good as random and the same each time. */
function noise(seed: number, length: number): Uint8Array {
  let state = seed * 2654435761 + 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state >> 16;
  });
}

/** @param pause milliseconds between one piece and the next */
const slowly = async (socket: Socket, bytes: Uint8Array, piece: number, pause: number): Promise<void> => {
  for (let at = 0; at < bytes.length && !socket.destroyed; at += piece) {
    socket.write(bytes.slice(at, at + piece));
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};

const hangsUp: Outcome = { replies: [], hungUp: true };

/** Each bad client with the one right thing to be done about it. */
const clients: readonly (readonly [what: string, say: Talk, wanted: Outcome])[] = [
  [
    'random bytes',
    (socket, round) => void socket.write(Buffer.concat([noise(round, 200), Buffer.from([0])])),
    hangsUp,
  ],
  ['HTTP', (socket) => void socket.write('GET / HTTP/1.1\r\n\r\n'), hangsUp],
  [
    'TLS',
    (socket) => void socket.write(Buffer.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3, 1, 2, 3, 4, 5])),
    hangsUp,
  ],
  ['a huge length', (socket) => void socket.write(Buffer.from([255, 255, 255, 127])), hangsUp],
  ['a negative length', (socket) => void socket.write(Buffer.from([255, 255, 255, 255])), hangsUp],
  ['a length below the header', (socket) => void socket.write(Buffer.from([15, 0, 0, 0])), hangsUp],
  [
    'half a message and the end',
    (socket) => void socket.end(command({ hello: 1, $db: 'admin' }).subarray(0, 30)),
    hangsUp,
  ],
  [
    'half a message and nothing more',
    (socket) => void socket.write(command({ hello: 1, $db: 'admin' }).subarray(0, 30)),
    hangsUp,
  ],
  [
    'a byte now and then',
    (socket) => slowly(socket, command({ ping: 1, filler: 'x'.repeat(200), $db: 'admin' }), 1, 20),
    hangsUp,
  ],
  [
    'a message in pieces, in time',
    (socket) => slowly(socket, command({ ping: 1, $db: 'admin' }), 5, 1),
    { replies: ['ok'], hungUp: false },
  ],
  [
    'two starts',
    (socket) => void socket.write(Buffer.concat([command(start), command(start)])),
    { replies: ['ok', 'ok'], hungUp: false },
  ],
  ['continue without start', (socket) => void socket.write(command(next)), { replies: [17], hungUp: false }],
  [
    'two continues',
    (socket) => void socket.write(Buffer.concat([start, next, next].map(command))),
    { replies: ['ok', 18, 17], hungUp: false },
  ],
  [
    'a start that is refused, then a continue',
    (socket) => void socket.write(Buffer.concat([{ ...start, $db: 'admin' }, next].map(command))),
    { replies: [334, 17], hungUp: false },
  ],
  [
    'an unknown command',
    (socket) => void socket.write(command({ drop: 'x', $db: 'test' })),
    { replies: [59], hungUp: false },
  ],
  [
    'a document that is none',
    (socket) =>
      void socket.write(Uint8Array.from(command({ ping: 1 }), (byte, at) => (at === 21 ? 99 : byte))),
    hangsUp,
  ],
  [
    'a compressed message',
    (socket) =>
      void socket.write(Uint8Array.from(command({ ping: 1 }), (byte, at) => (at === 12 ? 220 : byte))),
    hangsUp,
  ],
  ['nothing, and the end', (socket) => void socket.end(), hangsUp],
  ['a reset', (socket) => void socket.resetAndDestroy(), hangsUp],
];

describe('bad clients', () => {
  it.each(clients)('get the right code or a clean close: %s', async (_what, say, wanted) => {
    expect(await talk(1, say, wanted)).toEqual(wanted);
  });

  it('from 200 connections at once get the same, and a driver logs in among them undisturbed', async () => {
    const crowd = Array.from({ length: 200 }, (_, i) => {
      const [what, say, wanted] = clients[i % clients.length] ?? ['', () => undefined, hangsUp];
      return talk(i, say, wanted).then((outcome) => ({ what, outcome, wanted }));
    });
    putInEnvironment(exampleUser('assumed-role'));
    const address = `mongodb://127.0.0.1:${sandbox.port}/?authMechanism=MONGODB-AWS&directConnection=true`;
    const logins = Array.from({ length: 5 }, () => loginByDriver(address));
    for (const login of await Promise.all(logins)) expect(login).toMatchObject({ ok: 1 });
    for (const { what, outcome, wanted } of await Promise.all(crowd))
      expect({ what, ...outcome }).toEqual({ what, ...wanted });
    expect(await loginByDriver(address)).toMatchObject({ ok: 1 });
  });

  it('are all in the record, each ended, with what was wrong', async () => {
    const open = (): readonly number[] =>
      registry.ids().filter((id) => registry.summary(id)?.closedAt === undefined);
    await expect.poll(open).toEqual([]);
    const faults = registry
      .ids()
      .flatMap((id) => registry.record(id)?.entries ?? [])
      .flatMap((entry) => (entry.type === 'fault' ? [entry.fault] : []));
    expect(new Set(faults.map(({ code }) => code))).toEqual(
      new Set([
        'frame-too-large',
        'frame-length-invalid',
        'frame-truncated',
        'bson-invalid',
        'opcode-unexpected',
      ]),
    );
    const told = faults.map(faultInWords);
    expect(told.map((one) => one.next)).toEqual(
      expect.arrayContaining([
        'This is HTTP; a MongoDB driver is expected here',
        'This is TLS; start the listener with --listen-tls, or take tls=true out of the connection string',
      ]),
    );
    expect(told.map(({ says }) => says)).toContainEqual(expect.stringContaining('not whole 2 s'));
    expect(faults).toContainEqual(expect.objectContaining({ problem: 'slow', ms: 2_000 }));
  });
});
