import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { Int32 } from 'bson';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Document } from '../../core/bson/document';
import type { FaultData } from '../../core/fault/facts';
import { begin } from '../../core/mongodbAws/conversation';
import { clientNonce } from '../../core/mongodbAws/clientFirst';
import { makeClientFinal } from '../../core/mongodbAws/clientFinal';
import { Binary } from 'bson';
import { Framer } from '../../core/wire/framer';
import { decodeOpMsg, encodeOpMsg } from '../../core/wire/opMsg';
import { sandboxPorts } from '../sandbox/sandboxPorts';
import type { ListenerLine } from './driverConnection';
import type { DriverListener } from './listenForDrivers';
import { listenSandbox } from '../sandbox/listenSandbox';
import { Registry } from './registry';
import { faultInWords } from '../../words/en/faults/faultInWords';

const KiB = 1024;

let sandbox: DriverListener;
let registry: Registry;
let lines: ListenerLine[];
const sockets: Socket[] = [];

beforeEach(async () => {
  registry = new Registry({ now: () => Date.now(), steady: () => performance.now() });
  lines = [];
  sandbox = await listenSandbox({
    host: '127.0.0.1',
    port: 0,
    server: { ...sandboxPorts([]), answer: 'accept' },
    connected: () => registry.connected(),
    log: (line) => lines.push(line),
  });
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await sandbox.close();
});

async function open(): Promise<Socket> {
  const socket = connect(sandbox.port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

const command = (body: Document): Uint8Array => encodeOpMsg({ requestId: 1, responseTo: 0, body });

/** Sends one command and waits for its reply. */
async function ask(socket: Socket, body: Document): Promise<Document> {
  const framer = new Framer(64 * KiB);
  socket.write(command(body));
  for (;;) {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    const [reply] = framer.push(chunk);
    if (reply) return decodeOpMsg(reply).body;
  }
}

async function login(socket: Socket): Promise<void> {
  await ask(socket, begin(clientNonce(new Uint8Array(32))).command);
  const payload = makeClientFinal({ authorization: 'none', amzDate: '20261124T101500Z' });
  const final = { saslContinue: 1, conversationId: new Int32(1), payload: new Binary(payload) };
  expect(await ask(socket, { ...final, $db: '$external' })).toMatchObject({ ok: 1, done: true });
}

/** A hello whose metadata is that long, in bytes. */
const wordy = (length: number): Document => ({
  hello: new Int32(1),
  client: { driver: { name: `long-${'x'.repeat(length)}`, version: '1' } },
  $db: 'admin',
});

/** The header of a message that is said to be that long. */
const header = (length: number): Uint8Array => {
  const bytes = command({ hello: 1 }).slice(0, 16);
  new DataView(bytes.buffer).setInt32(0, length, true);
  return bytes;
};

const faults = (): readonly FaultData[] =>
  registry
    .ids()
    .flatMap((id) => registry.record(id)?.entries ?? [])
    .flatMap((entry) => (entry.type === 'fault' ? [entry.fault] : []));

describe('a message', () => {
  it('of more than 256 KiB is refused before a login by its length, unread, and the record says why', async () => {
    const socket = await open();
    socket.write(header(256 * KiB + 1));
    await once(socket, 'close');
    await expect.poll(faults).toMatchObject([{ code: 'frame-too-large' }]);
    expect(faults().map(faultInWords)).toEqual([
      { says: 'A message says it has 262145 bytes; at most 262144 are taken before a login' },
    ]);
    expect(registry.summary(1)).toMatchObject({ outcome: 'broken', login: false });
  });

  it('of 250 kB is read before a login, and what is kept of it is short', async () => {
    const socket = await open();
    expect(await ask(socket, wordy(250_000))).toMatchObject({ ok: 1 });
    expect(registry.summary(1)?.driver?.name).toMatch(/^long-x{122}…$/);
  });

  it('of up to 1 MiB is read after a login, and no longer one', async () => {
    const socket = await open();
    await login(socket);
    expect(await ask(socket, wordy(1_000_000))).toMatchObject({ ok: 1 });
    socket.write(header(1024 * KiB + 1));
    await once(socket, 'close');
    await expect
      .poll(() => faults().map(faultInWords))
      .toEqual([{ says: 'A message says it has 1048577 bytes; at most 1048576 are taken' }]);
  });

  it('of 100,000 fields is answered', async () => {
    const socket = await open();
    await login(socket);
    const fields = Array.from({ length: 100_000 }, (_, i) => [`f${i}`, null]);
    expect(await ask(socket, { ping: 1, ...Object.fromEntries(fields) })).toMatchObject({ ok: 1 });
  });

  it('of as many connections as fill the memory for long ones is refused, a short one is not', async () => {
    // Each says that it goes on to 256 KiB, and stops shortly before.
    const rest = new Uint8Array(256 * KiB - 17);
    const crowd = await Promise.all(Array.from({ length: 300 }, open));
    for (const socket of crowd) {
      socket.write(header(256 * KiB));
      socket.write(rest);
    }
    await expect.poll(() => faults()[0], { timeout: 20_000 }).toMatchObject({ code: 'link-busy' });
    expect(await ask(await open(), { ping: 1 })).toMatchObject({ ok: 1 });
  }, 30_000);
});

describe('a TLS handshake on the plain port', () => {
  it('is told from its first bytes, however short it is and in whatever pieces it comes', async () => {
    const hello = Uint8Array.from([22, 3, 1, 0, 100, 1, 0, 0, 96, 3, 3, ...new Uint8Array(94)]);
    for (const cut of [1, 5, 60]) {
      const socket = await open();
      socket.setNoDelay(true);
      socket.write(hello.subarray(0, cut));
      socket.write(hello.subarray(cut));
      await once(socket, 'close');
    }
    const advice =
      'This is TLS; start the listener with --listen-tls, or take tls=true out of the connection string';
    await expect
      .poll(() => faults().map((fault) => faultInWords(fault).next))
      .toEqual([advice, advice, advice]);
  });

  it('is not seen in a message whose length begins with the same bytes', async () => {
    const socket = await open();
    const pad = 0x01_03_16 - command({ ping: 1, pad: '' }).length;
    expect(await ask(socket, { ping: 1, pad: 'x'.repeat(pad) })).toMatchObject({ ok: 1 });
  });
});

describe('the log', () => {
  it('names the commands of a closed list, and any other as unknown, with sizes and codes', async () => {
    const socket = await open();
    const forged = 'x\nsandbox event=command command=ping \u001b[2J';
    const asked: Document[] = [{ ping: 1 }, { [forged]: 1 }, { ['y'.repeat(200_000)]: 1 }, { insert: 1 }];
    for (const body of asked) await ask(socket, body);
    expect(lines).toEqual([
      { event: 'command', command: 'ping', bytes: command({ ping: 1 }).length },
      { event: 'command', command: 'unknown', bytes: command({ [forged]: 1 }).length, code: 59 },
      { event: 'command', command: 'unknown', bytes: command({ ['y'.repeat(200_000)]: 1 }).length, code: 59 },
      { event: 'command', command: 'unknown', bytes: command({ insert: 1 }).length, code: 59 },
    ]);
  });

  it('has a line for what could not be read', async () => {
    const socket = await open();
    socket.write(command({ ping: 1 }).with(25, 99));
    await once(socket, 'close');
    await expect.poll(() => lines).toEqual([{ event: 'closed', code: 'bson-invalid' }]);
  });
});

it('a name that no command has is quoted short in the reply', async () => {
  const { errmsg } = await ask(await open(), { ['y'.repeat(200_000)]: 1 });
  expect(errmsg).toBe(`no such command: '${'y'.repeat(128)}…'`);
});
