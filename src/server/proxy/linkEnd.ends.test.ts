import * as fc from 'fast-check';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { linkVersion } from '../../core/link/frames';
import { LinkScene, targetOf } from '../../testing/proxy/linkScene';
import { command, contentServer, replyTo, saslStart } from '../../testing/proxy/messages';
import type { Dialer } from '../reach/dial';

const scene = new LinkScene();
afterEach(() => scene.close());

/** A WebSocket by hand that never reads, since `ws` reads on whatever the test does. */
async function deafPage(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const key = Buffer.alloc(16).toString('base64');
  socket.write(
    `GET /api/link HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n` +
      `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  await once(socket, 'data');
  socket.on('error', () => {});
  return socket.pause();
}

/** One frame with a length of 16 bits, under a mask of zeros. */
function frame(opcode: number, payload: Uint8Array): Uint8Array {
  const { length } = payload;
  return Uint8Array.from([0x80 | opcode, 0x80 | 126, length >> 8, length & 255, 0, 0, 0, 0, ...payload]);
}

describe('a link ends', () => {
  it('when the page is idle, before open and after', async () => {
    await scene.proxy([], { limits: { idle: 50 } });
    expect(await scene.page().next()).toMatchObject({ type: 'failed', fault: { code: 'link-idle' } });
    // Opening has to be done within the same time, so that here it is the test that says how it passes.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await scene.open(contentServer, { limits: { idle: 1_000 } });
      vi.advanceTimersByTime(1_000);
      await scene.expectEnd('link-idle');
    } finally {
      vi.useRealTimers();
    }
  });

  it('when the server is silent', async () => {
    await scene.open((socket) => socket.resume(), { timeouts: { reply: 50 } });
    scene.client.send(command('hello'));
    await scene.expectEnd('reply-timeout');
  });

  it.each([
    ['closes', (socket: Socket) => socket.end(), 'server-closed'],
    ['resets', (socket: Socket) => socket.resetAndDestroy(), 'server-closed'],
    [
      'sends half a message',
      (socket: Socket) => socket.end(replyTo(command('hello')).subarray(0, 30)),
      'frame-truncated',
    ],
    [
      'sends an endless length',
      (socket: Socket) => socket.write(Uint8Array.of(0xff, 0xff, 0xff, 0x7f)),
      'frame-too-large',
    ],
    [
      'sends a negative length',
      (socket: Socket) => socket.write(new Uint8Array(16).fill(0xff)),
      'frame-length-invalid',
    ],
    [
      'answers something else',
      (socket: Socket) => socket.write(replyTo(command('hello', {}, 8))),
      'response-unmatched',
    ],
  ] as const)('when the server %s', async (_what, act, code) => {
    await scene.open((socket) => socket.on('data', () => act(socket)));
    scene.client.send(command('hello'));
    await scene.expectEnd(code);
  });

  it('when the server speaks unasked', async () => {
    let speak = (): void => {};
    await scene.open((socket) => {
      speak = () => void socket.write(Uint8Array.of(1, 0));
    });
    await expect.poll(() => scene.server.open).toBe(1);
    speak();
    await scene.expectEnd('response-unmatched');
  });

  it('when the page goes away while the proxy is connecting', async () => {
    const connectForever = vi.fn<Dialer['connect']>(() => new Promise(() => {}));
    const dialer = { connect: connectForever, secure: vi.fn<Dialer['secure']>() };
    await scene.proxy([], { allowTargets: [{ host: '127.0.0.1', port: 1 }], dialer });
    void scene.page().open('mongodb://127.0.0.1:1/');
    await expect.poll(() => connectForever.mock.calls.length).toBe(1);
    scene.client.socket.terminate();
    await expect.poll(() => connectForever.mock.calls[0]?.[2].aborted).toBe(true);
    expect(scene.host.links.links).toBe(0);
  });

  it('when the page has said so, whatever it does with its connection', async () => {
    await scene.open(contentServer);
    const page = await deafPage(scene.host.port);
    expect(scene.host.links.links).toBe(2);
    page.write(Uint8Array.of(0x88, 0x80, 0, 0, 0, 0));
    const [answer] = (await once(page.resume(), 'data')) as [Buffer];
    expect(answer.readUInt8(0)).toBe(0x88);
    await once(page, 'end');
    await expect.poll(() => scene.host.links.links).toBe(1);
    page.destroy();
  });

  it('with the proxy, at once', async () => {
    await scene.open(contentServer);
    scene.host.links.close();
    expect(await scene.client.next()).toEqual({ type: 'closed' });
    await expect.poll(() => scene.server.open).toBe(0);
  });
});

describe('what a link tells', () => {
  it('leaves in one write, where nothing has to be waited for', async () => {
    const server = await scene.serve(contentServer);
    await scene.proxy([server]);
    const page = await deafPage(scene.host.port);
    const open = JSON.stringify({ type: 'open', version: linkVersion, target: targetOf(server) });
    page.write(frame(1, new TextEncoder().encode(open)));
    const [told] = (await once(page.resume(), 'data')) as [Buffer];
    expect(told.toString()).toMatch(/"tls-off".*"tcp".*"opened"/s);
    page.destroy();
  });
});

describe('back-pressure', () => {
  it('holds one reply for a page that does not read, and ends the link when it never does', async () => {
    let requests = 0;
    const pad = 'x'.repeat(1024 * 1024 - 100);
    const server = await scene.serve((socket) => {
      socket.on('data', (request: Uint8Array) => {
        requests += 1;
        socket.write(replyTo(request, { pad }));
      });
    });
    await scene.proxy([server], { limits: { idle: 1_000 } });
    const page = await deafPage(scene.host.port);
    const open = JSON.stringify({ type: 'open', version: linkVersion, target: targetOf(server) });
    page.write(frame(1, new TextEncoder().encode(open)));
    await expect.poll(() => scene.host.log.at(-1)).toMatchObject({ event: 'server-reached' });
    // The kernel takes some replies in; the first that stays with the proxy is the last that is asked for.
    let before = -1;
    while (requests > before) {
      before = requests;
      page.write(frame(2, command('ping')));
      await sleep(100);
      if (scene.host.links.links === 0) break;
    }
    await expect.poll(() => scene.host.links.links).toBe(0);
    expect(scene.host.log).toContainEqual(
      expect.objectContaining({ code: expect.stringMatching(/^link-(?:busy|idle)$/) }),
    );
    expect(requests).toBeLessThan(40);
    page.destroy();
  });
});

describe('whatever a page sends', () => {
  it('the proxy goes on serving others', async () => {
    const server = await scene.serve(contentServer);
    await scene.proxy([server]);
    const target = targetOf(server);
    const open = { type: 'open', version: linkVersion, target };
    const frames = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ maxLength: 100 }),
        fc.json({ maxDepth: 2 }),
        fc.string({ maxLength: 60 }).map((text) => JSON.stringify({ ...open, target: `mongodb://${text}` })),
        fc.constantFrom(command('hello'), saslStart, JSON.stringify(open)),
      ),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(frames, fc.boolean(), async (sent, openFirst) => {
        const page = scene.page();
        await page.upgraded();
        if (openFirst) page.control(open);
        for (const one of sent) page.socket.send(one);
        page.socket.close();
        for (let last = await page.next(); last.type !== 'closed';) last = await page.next();
      }),
      { numRuns: 100 },
    );
    await expect.poll(() => scene.host.links.links).toBe(0);
    expect(scene.host.log.filter((line) => 'code' in line && line.code === 'unexpected')).toEqual([]);
    expect(await scene.page().open(target)).toMatchObject({ type: 'opened' });
  });
});
