import { afterEach, describe, expect, it } from 'vitest';
import { LinkScene, targetOf } from '../../testing/proxy/linkScene';
import { command, contentServer, replyTo, saslStart } from '../../testing/proxy/messages';
import type { LogLine } from './proxyLog';

const scene = new LinkScene();
afterEach(() => scene.close());

const outcomes = (): readonly LogLine[] => scene.host.log.filter(({ event }) => event === 'handshake');

async function ask(message: Uint8Array): Promise<void> {
  scene.client.send(message);
  await scene.client.next();
  await scene.client.next();
}

/** Answers every command alike, whatever it is. */
const answering = (more: object) => (socket: Parameters<typeof contentServer>[0]) =>
  void socket.on('data', (request: Uint8Array) => socket.write(replyTo(request, more)));

describe('how a handshake ended is told once', () => {
  it('as authenticated, when the server says so, whatever follows', async () => {
    await scene.open(answering({ done: true }));
    await ask(saslStart);
    expect(outcomes()).toEqual([]);
    await ask(command('saslContinue'));
    await ask(command('connectionStatus'));
    scene.client.socket.close();
    await expect.poll(() => scene.host.log.at(-1)?.event).toBe('link-ended');
    expect(outcomes()).toEqual([
      { event: 'handshake', link: 1, outcome: 'authenticated', leg: 'reply', ms: expect.any(Number) },
    ]);
  });

  it('as refused, when the server says so', async () => {
    await scene.open(answering({ ok: 0, code: 18, errmsg: 'CANARY' }));
    await ask(saslStart);
    expect(outcomes()).toMatchObject([{ outcome: 'refused', leg: 'reply' }]);
    expect(JSON.stringify(scene.host.log)).not.toContain('CANARY');
  });

  it('as left, when the page goes before', async () => {
    await scene.open(contentServer);
    await ask(command('hello'));
    scene.client.socket.close();
    await expect.poll(outcomes).toMatchObject([{ outcome: 'left', leg: 'none' }]);
  });

  it('as stopped, when this process ends', async () => {
    await scene.open(contentServer);
    scene.host.links.close();
    expect(outcomes()).toMatchObject([{ outcome: 'stopped', leg: 'none' }]);
  });

  it('as forbidden, when a rule of the proxy does not let it pass', async () => {
    await scene.open(contentServer);
    scene.client.send(command('find'));
    await scene.expectEnd('command-refused');
    expect(outcomes()).toMatchObject([{ outcome: 'forbidden' }]);
  });

  it('as failed, with the leg on which the last of its hosts was lost', async () => {
    const gone = await scene.serve(contentServer);
    gone.close();
    await scene.proxy([gone]);
    const page = scene.page();
    await page.open(targetOf(gone));
    await expect.poll(outcomes).toMatchObject([{ outcome: 'failed', leg: 'tcp' }]);
  });

  it('and not at all, when the page never asked for a server', async () => {
    await scene.proxy([]);
    const page = scene.page();
    await page.upgraded();
    page.socket.send('{"type":"open","version":0,"target":""}');
    await expect.poll(() => scene.host.log.at(-1)?.event).toBe('link-ended');
    expect(outcomes()).toEqual([]);
  });
});
