import { Binary, Int32 } from 'bson';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Document } from '../../core/bson/document';
import { int32At } from '../../core/bson/elements';
import { encodeDocument } from '../../core/bson/document';
import { encodeOpMsg } from '../../core/wire/opMsg';
import { decodeOpQuery, encodeOpReply, opQuery } from '../../core/wire/opQuery';
import { RelayScene, scriptedServer } from '../../testing/relay/relayScene';

const scene = new RelayScene();
afterEach(() => scene.close());

const place = { setName: 'rs', hosts: ['a.example:27017'], me: 'a.example:27017' };
const primary = { ...place, isWritablePrimary: true, secondary: false, maxWireVersion: 25, ok: 1 };
const payload = new Binary(new Uint8Array(8));
const start = { mechanism: 'MONGODB-AWS', payload };
const done = { conversationId: new Int32(1), done: true, payload, ok: 1 };
const silent = (socket: Socket): void => void socket.resume();

const types = (entries: readonly { type: string }[]): readonly string[] => entries.map(({ type }) => type);

describe('a relayed login', () => {
  it('reaches the server message by message and byte for byte, and so do the replies, hello apart', async () => {
    const got: Uint8Array[] = [];
    const begun = { ...done, done: false };
    const server = await scene.serve(
      scriptedServer({ hello: primary, saslStart: begun, saslContinue: done }, got),
    );
    const driver = scene.driver(scene.relay([server]));
    const hello = await driver.say('hello', { client: { driver: { name: 'x', version: '1' } } });
    expect(hello.body).toEqual({ isWritablePrimary: true, maxWireVersion: 25, ok: 1 });
    expect(hello.afterwards).toBeUndefined();
    const first = encodeOpMsg({
      requestId: 5,
      responseTo: 0,
      body: { saslStart: 1, ...start, $db: '$external' },
    });
    const challenge = await driver.send(first);
    expect(challenge.reply).toEqual(encodeOpMsg({ requestId: 9, responseTo: 5, body: begun }));
    const last = await driver.say('saslContinue', { conversationId: 1, payload });
    expect(last.reply).toEqual(encodeOpMsg({ requestId: 9, responseTo: 77, body: done }));
    expect(got).toHaveLength(3);
    expect(got[1]).toEqual(first);
    expect(server.connections).toBe(1);
    expect(last.afterwards).toBe('close');
    await expect.poll(() => server.open).toBe(0);
  });

  it('stays open where everything passes afterwards', async () => {
    const server = await scene.serve(scriptedServer({ hello: primary, saslContinue: done }));
    const driver = scene.driver(scene.relay([server], { all: true }));
    await driver.say('hello');
    expect(await driver.say('saslContinue')).toMatchObject({ ok: true, afterwards: 'pipe' });
  });

  it.each<[what: string, reply: Document]>([
    ['was refused', { ok: 0, errmsg: 'Authentication failed.', code: 18, codeName: 'AuthenticationFailed' }],
    ['goes on', { ...done, done: false }],
    ['is refused though it is done', { ...done, ok: 0, code: 18 }],
  ])('goes no further when it %s', async (_what, refusal) => {
    const server = await scene.serve(scriptedServer({ saslContinue: refusal }));
    for (const all of [true, false]) {
      const driver = scene.driver(scene.relay([server], { all }));
      const last = await driver.say('saslContinue');
      expect(last.reply).toEqual(encodeOpMsg({ requestId: 9, responseTo: 77, body: refusal }));
      expect(last.afterwards).toBeUndefined();
    }
  });

  it('tells the way to the server, leg by leg, and nothing of the messages', async () => {
    const server = await scene.serve(scriptedServer({ hello: primary }));
    const driver = scene.driver(scene.relay([server]));
    await driver.say('hello');
    await driver.say('ping');
    const peer = { host: '127.0.0.1', port: server.port };
    expect(driver.told).toMatchObject([
      { type: 'link', event: { type: 'notice', notice: { code: 'tls-off' } } },
      { type: 'link', event: { type: 'leg', fact: { leg: 'tcp', peer, address: '127.0.0.1' } } },
      { type: 'opened', opened: { peer, address: '127.0.0.1', tls: false } },
    ]);
  });

  it('answers a hello by OP_QUERY with the OP_REPLY of the server', async () => {
    const server = await scene.serve((socket: Socket) =>
      socket.on('data', (message: Uint8Array) => {
        expect(int32At(message, 12)).toBe(opQuery);
        const { requestId, body } = decodeOpQuery(message);
        expect(body).toEqual({ ismaster: 1, helloOk: true });
        socket.write(encodeOpReply(3, requestId, { ...place, ismaster: true, ok: 1 }));
      }),
    );
    const driver = scene.driver(scene.relay([server]));
    const { reply } = await driver.send(legacyHello({ ismaster: 1, helloOk: true }));
    expect(reply).toEqual(encodeOpReply(3, 12, { ismaster: true, ok: 1 }));
  });

  it('waits for no reply to endSessions that wants none', async () => {
    const got: Uint8Array[] = [];
    const server = await scene.serve(scriptedServer({ hello: primary }, got));
    const driver = scene.driver(scene.relay([server]));
    const farewell = flagged(say({ endSessions: [] }), 2);
    const silence = { reply: null, command: 'endSessions', ok: true };
    expect(await driver.session.receive(farewell)).toEqual(silence);
    expect(server.connections).toBe(0);
    await driver.say('hello');
    expect(await driver.session.receive(farewell)).toEqual(silence);
    await expect.poll(() => got.length).toBe(2);
    expect(got[1]).toEqual(farewell);
    expect((await driver.say('ping')).body).toEqual({ ok: 1 });
  });

  it('refuses what is no part of it without a word to the server', async () => {
    const server = await scene.serve(silent);
    const driver = scene.driver(scene.relay([server]));
    expect(await driver.say('find')).toMatchObject({
      ok: false,
      code: 59,
      command: 'find',
      body: { code: 59 },
    });
    expect(await driver.say('saslStart', { ...start, mechanism: 'PLAIN' })).toMatchObject({ code: 334 });
    const { reply } = await driver.send(legacyHello({ find: 'users' }));
    expect(int32At(reply ?? new Uint8Array(16), 12)).toBe(1);
    expect(server.connections).toBe(0);
    expect(driver.told).toEqual([]);
  });

  it.each<[what: string, message: Uint8Array, code: string]>([
    ['is no message', new Uint8Array(30), 'frame-length-invalid'],
    ['is too large', say({ hello: 1, pad: 'x'.repeat(16 * 1024) }), 'message-too-large'],
    ['asks for replies by the stream', flagged(say({ hello: 1 }), 1 << 16), 'flags-unsupported'],
    ['wants no reply to a login', flagged(say({ saslContinue: 1 }), 2), 'flags-unsupported'],
  ])('ends the connection for what %s', async (_what, message, code) => {
    const server = await scene.serve(silent);
    const driver = scene.driver(scene.relay([server]));
    await expect(driver.session.receive(message)).rejects.toMatchObject({ code });
    expect(server.connections).toBe(0);
  });
});

describe('a server that fails', () => {
  const answersHelloOnly = (then: (socket: Socket) => void) => (socket: Socket) => {
    socket.once('data', (message: Uint8Array) => {
      const responseTo = int32At(message, 4);
      socket.write(encodeOpMsg({ requestId: 9, responseTo, body: primary }));
      then(socket);
    });
  };

  it.each<[what: string, serve: (socket: Socket) => void, code: number, fault: string, leg: string]>([
    ['is silent', silent, 89, 'reply-timeout', 'reply'],
    ['closes at once', (socket) => socket.destroy(), 6, 'server-closed', 'reply'],
    [
      'speaks no MongoDB',
      (socket) => socket.once('data', () => socket.write('HTTP/1.1 400 Bad Request')),
      6,
      'frame-length-invalid',
      'reply',
    ],
  ])('because it %s is told to the driver, which is let go', async (_what, serve, code, fault, leg) => {
    const server = await scene.serve(serve);
    const timeouts = fault === 'reply-timeout' ? { reply: 200 } : {};
    const driver = scene.driver(scene.relay([server], { timeouts }));
    const reaction = await driver.say('hello');
    expect(reaction).toMatchObject({ ok: false, code, afterwards: 'close' });
    expect(reaction.body.errmsg).toContain(`127.0.0.1:${server.port}`);
    expect(driver.told.at(-1)).toMatchObject({
      type: 'fault',
      fault: { code: fault, leg, host: `127.0.0.1:${server.port}`, ms: expect.any(Number) },
    });
    expect(driver.told.at(-1)).not.toHaveProperty('fault.cause');
    await expect.poll(() => server.open).toBe(0);
  });

  it('inside a login is told with the words of a driver’s error', async () => {
    const server = await scene.serve(answersHelloOnly((socket) => socket.once('data', () => socket.end())));
    const driver = scene.driver(scene.relay([server]));
    await driver.say('hello');
    expect((await driver.say('saslStart', start)).body).toEqual({
      ok: 0,
      code: 6,
      codeName: 'HostUnreachable',
      errmsg: `Countersign's relay has no answer from the cluster. The server closed the connection after a reply (reply of 127.0.0.1:${server.port})`,
    });
  });

  it('between two messages is recorded at once, once, and told at the next', async () => {
    const server = await scene.serve(answersHelloOnly((socket) => socket.end()));
    const driver = scene.driver(scene.relay([server]));
    await driver.say('hello');
    await expect.poll(() => types(driver.told)).toContain('fault');
    expect(await driver.say('ping')).toMatchObject({ code: 6, afterwards: 'close' });
    expect(types(driver.told).filter((type) => type === 'fault')).toHaveLength(1);
    expect(server.connections).toBe(1);
  });

  it('while everything is about to be piped ends the driver as well', async () => {
    const server = await scene.serve(scriptedServer({ saslContinue: done }));
    const driver = scene.driver(scene.relay([server], { all: true }));
    expect(await driver.say('saslContinue')).toMatchObject({ afterwards: 'pipe' });
    server.close();
    await expect.poll(() => types(driver.told)).toContain('fault');
    let destroyed = false;
    driver.session.pipe?.({ destroy: () => (destroyed = true) } as unknown as Socket);
    expect(destroyed).toBe(true);
  });
});

it('lets go of a server that is still being reached when the driver goes', async () => {
  const server = await scene.serve(silent);
  const driver = scene.driver(scene.relay([server]));
  const pending = driver.say('hello');
  await expect.poll(() => server.open).toBe(1);
  driver.session.close();
  await pending;
  await expect.poll(() => server.open).toBe(0);
  expect(types(driver.told)).not.toContain('fault');
});

function say(body: Document): Uint8Array {
  return encodeOpMsg({ requestId: 1, responseTo: 0, body: { ...body, $db: 'admin' } });
}

function flagged(message: Uint8Array, flags: number): Uint8Array {
  new DataView(message.buffer).setUint32(16, flags, true);
  return message;
}

/** By OP_QUERY 12 to admin.$cmd. */
function legacyHello(body: Document): Uint8Array {
  const name = Buffer.from('admin.$cmd\0');
  const head = Buffer.alloc(20);
  const numbers = Buffer.alloc(8);
  numbers.writeInt32LE(-1, 4);
  const whole = Buffer.concat([head, name, numbers, encodeDocument(body)]);
  whole.writeInt32LE(whole.length, 0);
  whole.writeInt32LE(12, 4);
  whole.writeInt32LE(opQuery, 12);
  return Uint8Array.from(whole);
}
