import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { linkVersion } from '../../core/link/frames';
import { LinkScene, targetOf } from '../../testing/proxy/linkScene';
import { command, contentServer, replyTo, saslStart } from '../../testing/proxy/messages';

const scene = new LinkScene();
afterEach(() => scene.close());

describe('a link', () => {
  it('carries a message to the server and its reply back', async () => {
    await scene.open(contentServer);
    for (const message of [
      command('hello'),
      saslStart,
      command('saslContinue'),
      command('connectionStatus'),
    ]) {
      scene.client.send(message);
      expect(await scene.client.next()).toMatchObject({ type: 'reply', serverMs: expect.any(Number) });
      const answer = await scene.client.next();
      expect(answer).toMatchObject({ type: 'message' });
      if (answer.type === 'message') expect(Uint8Array.from(answer.bytes)).toEqual(replyTo(message));
    }
    scene.client.socket.close();
    await expect.poll(() => scene.server.open).toBe(0);
    expect(scene.host.links.links).toBe(0);
  });

  it('tells what it found on the way', async () => {
    await scene.open(contentServer);
    expect(scene.client.events).toMatchObject([
      { type: 'notice', notice: { code: 'tls-off' } },
      { type: 'leg', fact: { leg: 'tcp', address: '127.0.0.1', peer: { port: scene.server.port } } },
    ]);
  });

  it('logs sizes and codes, nothing that was said', async () => {
    await scene.open(contentServer);
    scene.client.send(command('hello', { client: 'CANARY' }));
    await scene.client.next();
    await scene.client.next();
    scene.client.send(command('CANARY'));
    await scene.expectEnd('command-refused');
    expect(scene.host.log.map(({ event }) => event)).toEqual([
      'link-begun',
      'server-reached',
      'exchange',
      'link-failed',
      'handshake',
      'link-ended',
    ]);
    const text = JSON.stringify(scene.host.log);
    expect(text).not.toContain('CANARY');
    expect(text).not.toContain(`${scene.server.port}`);
  });

  it('goes on to the next host when it is asked to', async () => {
    scene.server = await scene.serve(contentServer);
    const other = await scene.serve(contentServer);
    await scene.proxy([scene.server, other]);
    const peer = { host: '127.0.0.1', port: scene.server.port };
    const next = { type: 'next', skipped: { peer, leg: 'reply', reason: { code: 'arbiter' } } };
    const page = scene.page();
    await page.open(targetOf(scene.server, other));
    page.control(next);
    expect(await page.next()).toMatchObject({ type: 'opened', opened: { peer: { port: other.port } } });
    await expect.poll(() => scene.server.open).toBe(0);
    page.send(command('hello'));
    expect(await page.next()).toMatchObject({ type: 'reply' });
    expect(await page.next()).toMatchObject({ type: 'message' });
    page.control(next);
    await scene.expectEnd('no-host-left');
  });

  it('skips a host that is not there', async () => {
    const gone = await scene.serve(contentServer);
    gone.close();
    const server = await scene.serve(contentServer);
    await scene.proxy([gone, server]);
    expect(await scene.page().open(targetOf(gone, server))).toMatchObject({
      type: 'opened',
      opened: { peer: { port: server.port } },
    });
    const peer = { host: '127.0.0.1', port: gone.port };
    expect(scene.client.events).toContainEqual({
      type: 'skipped',
      skipped: {
        peer,
        leg: 'tcp',
        reason: { fault: expect.objectContaining({ code: 'tcp-failed', problem: 'refused' }) },
      },
    });
  });
});

const skipped = { peer: { host: 'a', port: 1 }, leg: 'tcp', reason: { code: 'arbiter' } };

describe('a link refuses', () => {
  it.each([
    ['a host that is not permitted', 'mongodb://evil.example/', 'target-refused'],
    ['an address', 'mongodb://127.0.0.1/', 'target-refused'],
    ['a good host with a bad one', 'mongodb://a.mongodb.net,10.0.0.1/', 'target-refused'],
    ['a foreign SRV name', 'mongodb+srv://c.evil.example/', 'target-refused'],
    ['credentials', 'mongodb://AKIACANARY:CANARY@a.mongodb.net/', 'credentials-in-target'],
    [
      'a session token',
      'mongodb://a.mongodb.net/?authMechanismProperties=AWS_SESSION_TOKEN:CANARY',
      'credentials-in-target',
    ],
    ['what is no connection string', 'CANARY', 'connection-string-invalid'],
  ])('%s, without a lookup or a socket, and quotes nothing', async (_what, target, code) => {
    const never = vi.fn<() => never>();
    const lookup = { srv: never, txt: never, addresses: never };
    await scene.proxy([], { lookup, dialer: { connect: never, secure: never } });
    const answer = await scene.page().open(target);
    expect(answer).toMatchObject({ type: 'failed', fault: { code } });
    expect(await scene.client.next()).toEqual({ type: 'closed' });
    expect(never).not.toHaveBeenCalled();
    expect(JSON.stringify([answer, scene.client.events, scene.host.log])).not.toMatch(/CANARY|evil|10\.0/);
  });

  it('a page of another version', async () => {
    await scene.proxy([]);
    const answer = await scene.page().open('mongodb://a.mongodb.net/', linkVersion + 1);
    expect(answer).toMatchObject({ type: 'failed', fault: { code: 'link-refused' } });
  });

  it('a command that is not permitted, before it reaches the server', async () => {
    const received = vi.fn<(chunk: Uint8Array) => void>();
    await scene.open((socket) => socket.on('data', received));
    scene.client.send(command('find'));
    await scene.expectEnd('command-refused');
    expect(received).not.toHaveBeenCalled();
  });

  it('a message that is too large', async () => {
    await scene.open(contentServer);
    scene.client.send(command('ping', { pad: 'x'.repeat(16 * 1024) }));
    await scene.expectEnd('message-too-large');
  });

  it('a frame beyond all limits, by closing', async () => {
    await scene.open(contentServer);
    scene.client.send(new Uint8Array(64 * 1024 + 1));
    const [code] = await once(scene.client.socket, 'close');
    expect(code).toBe(1009);
    await expect.poll(() => scene.server.open).toBe(0);
  });

  it('a second message before the reply to the first', async () => {
    await scene.open((socket) => socket.resume());
    scene.client.send(command('hello'));
    scene.client.send(command('hello'));
    await scene.expectEnd('link-busy');
  });

  it('a second saslStart', async () => {
    await scene.open(contentServer);
    scene.client.send(saslStart);
    await scene.client.next();
    await scene.client.next();
    scene.client.send(saslStart);
    await scene.expectEnd('command-refused');
  });

  it.each([
    ['a message before open', (): void => scene.client.send(command('hello'))],
    ['next before open', (): void => scene.client.control({ type: 'next', skipped })],
    ['what is not JSON', (): void => scene.client.socket.send('{')],
    ['an unknown frame', (): void => scene.client.control({ type: 'event' })],
  ])('%s', async (_what, act) => {
    await scene.proxy([]);
    await scene.page().upgraded();
    act();
    expect(await scene.client.next()).toMatchObject({
      type: 'failed',
      fault: { code: 'control-frame-invalid' },
    });
    expect(await scene.client.next()).toEqual({ type: 'closed' });
  });

  it('a second saslStart at another host', async () => {
    scene.server = await scene.serve(contentServer);
    const other = await scene.serve(contentServer);
    await scene.proxy([scene.server, other]);
    const page = scene.page();
    await page.open(targetOf(scene.server, other));
    page.send(saslStart);
    await page.next();
    await page.next();
    page.control({ type: 'next', skipped });
    await page.next();
    page.send(saslStart);
    await scene.expectEnd('command-refused');
  });

  it('a second open', async () => {
    await scene.open(contentServer);
    scene.client.control({ type: 'open', version: linkVersion, target: 'mongodb://a.mongodb.net/' });
    await scene.expectEnd('control-frame-invalid');
  });
});
