import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:tls';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeOpMsg } from '../../core/wire/opMsg';
import { isListening } from '../../testing/isListening';
import { LinkClient } from '../../testing/proxy/linkClient';
import { command } from '../../testing/proxy/messages';
import { freePorts } from '../../testing/freePorts';
import { startCountersign } from './countersign';

const servedProcess = join(import.meta.dirname, '../../testing/servedProcess.ts');
const startingProcess = join(import.meta.dirname, '../../testing/startingProcess.ts');

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

interface Started {
  readonly child: ChildProcess;
  readonly caFile: string;
  /** Of the sandbox server, and of the page. */
  readonly port: number;
  readonly page: number;
}

/** The server as a process of its own. */
async function start(options: readonly string[] = [], program = servedProcess): Promise<Started> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...options], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  const [told] = (await once(child, 'message')) as [Omit<Started, 'child'>];
  return { child, ...told };
}

/** Connects by TLS and says ping. */
async function ping(port: number): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  socket.write(encodeOpMsg({ requestId: 1, responseTo: 0, body: { ping: 1, $db: 'admin' } }));
  await once(socket, 'data');
  socket.destroy();
}

describe('the server', () => {
  it('takes its temporary folder away when its terminal is closed', async () => {
    const { child, caFile } = await start();
    expect(existsSync(caFile)).toBe(true);
    child.kill('SIGHUP');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(dirname(caFile))).toBe(false);
  }, 60_000);

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'takes its temporary folder away when it is told to end before it has started, by %s',
    async (signal) => {
      const { child, caFile } = await start([], startingProcess);
      expect(existsSync(caFile)).toBe(true);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(existsSync(dirname(caFile))).toBe(false);
    },
    60_000,
  );

  it.each(['SIGTERM', 'SIGHUP'] as const)(
    'lets a link end before it ends itself, by %s',
    async (signal) => {
      const host = 'tools.example';
      const { child, port, page } = await start(['--public-url', `https://${host}/`, '--drain', '50']);
      const link = new LinkClient(page, { origin: `https://${host}`, headers: { host } });
      expect(await link.open(`mongodb://127.0.0.1:${port}/?tls=true`)).toMatchObject({ type: 'opened' });
      const exited = once(child, 'exit');
      child.kill(signal);
      await expect.poll(() => isListening(page), { timeout: 20_000 }).toBe(false);
      // Told again, it has no other answer.
      child.kill(signal);
      link.send(command('hello'));
      expect(await link.next()).toMatchObject({ type: 'reply' });
      expect([child.exitCode, child.signalCode]).toEqual([null, null]);
      link.socket.close();
      expect(await exited).toEqual([0, null]);
    },
    60_000,
  );

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
    'ends at once by %s where it is for one person, and tells the page why',
    async (signal) => {
      const { child, port, page } = await start();
      const link = new LinkClient(page);
      expect(await link.open(`mongodb://127.0.0.1:${port}/?tls=true`)).toMatchObject({ type: 'opened' });
      const closed = once(link.socket, 'close');
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect((await closed)[0]).toBe(1012);
    },
    60_000,
  );

  it('goes on when nobody reads its log any more', async () => {
    const { child, port } = await start();
    const log = child.stderr as Readable;
    let lines = '';
    log.on('data', (chunk) => (lines += String(chunk)));
    await ping(port);
    await expect
      .poll(() => lines, { timeout: 20_000 })
      .toMatch(/^sandbox event=command command=ping bytes=\d+$/m);
    log.destroy();
    await once(log, 'close');
    for (let i = 0; i < 3; i++) await ping(port);
    expect([child.exitCode, child.signalCode]).toEqual([null, null]);
  }, 60_000);
});

it('leaves nothing listening when there is no page to serve', async () => {
  const before = process.getActiveResourcesInfo().filter((kind) => kind === 'TCPServerWrap').length;
  await expect(startCountersign(freePorts, '/no/such/folder')).rejects.toMatchObject({ code: 'ENOENT' });
  const after = (): number =>
    process.getActiveResourcesInfo().filter((kind) => kind === 'TCPServerWrap').length;
  await expect.poll(after).toBe(before);
});
