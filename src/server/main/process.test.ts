import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:tls';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeOpMsg } from '../../core/wire/opMsg';
import { freePorts } from '../../testing/freePorts';
import { startCountersign } from './countersign';

const servedProcess = join(import.meta.dirname, '../../testing/servedProcess.ts');

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

interface Started {
  readonly child: ChildProcess;
  readonly caFile: string;
  readonly port: number;
}

/** The server as a process of its own. */
async function start(): Promise<Started> {
  const child = spawn(process.execPath, ['--import', 'tsx', servedProcess], {
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
