import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { closedPort } from '../src/testing/closedPort';
import { Playground } from './support/playground';
import { expect, test } from './support/test';

// A page that lies on a CDN: built for one proxy, handed out by a server that knows nothing of it.

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const root = join(import.meta.dirname, '..');

let folder: string;
let cdn: Server;
let proxyPort: number;
let cdnPort: number;

test.beforeAll(async () => {
  // The page is built once for both tests.
  test.setTimeout(180_000);
  proxyPort = await closedPort();
  folder = mkdtempSync(join(tmpdir(), 'countersign-cdn-'));
  execFileSync(process.execPath, ['--import', 'tsx', 'e2e/support/buildClient.ts', folder], {
    cwd: root,
    env: { ...process.env, COUNTERSIGN_PROXY: `http://127.0.0.1:${proxyPort}/` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  cdn = createServer(sirv(folder)).listen(0, '127.0.0.1');
  await once(cdn, 'listening');
  cdnPort = (cdn.address() as AddressInfo).port;
});
test.afterAll(() => {
  cdn?.closeAllConnections();
  cdn?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the page is built for its proxy into a folder of its own, and names nobody else', () => {
  expect(readdirSync(folder)).toContain('index.html');
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replaceAll('&#39;', "'");
  expect(page).toContain(`connect-src 'self' http://127.0.0.1:${proxyPort} ws://127.0.0.1:${proxyPort};`);
  const ours = join(root, 'dist/client/index.html');
  expect(existsSync(ours)).toBe(true);
  expect(readFileSync(ours, 'utf8')).not.toContain(String(proxyPort));
});

test('from a CDN a page makes handshakes in itself and, by its proxy, with a cluster; from elsewhere the proxy lets it make none', async ({
  page,
  launch,
  serve,
}) => {
  const server = await serve();
  await launch([
    `--port=${proxyPort}`,
    `--public-url=http://127.0.0.1:${proxyPort}/`,
    `--page-origin=http://127.0.0.1:${cdnPort}`,
    `--allow-target=127.0.0.1:${server.port}`,
  ]);
  const asked: string[] = [];
  page.on('websocket', (socket) => asked.push(new URL(socket.url()).host));
  const target = `mongodb://127.0.0.1:${server.port}/`;

  const here = new Playground(page, `http://127.0.0.1:${cdnPort}/`);
  await here.open();
  await here.example('Assumed role').click();
  await here.expectOutcome('authenticated');
  expect(asked).toEqual([]);
  await here.reach(target);
  await here.expectOutcome('authenticated');
  expect(asked).toEqual([`127.0.0.1:${proxyPort}`]);

  // The same files by another name are another origin.
  const elsewhere = new Playground(page, `http://localhost:${cdnPort}/`);
  await elsewhere.open();
  await elsewhere.example('Assumed role').click();
  await elsewhere.expectOutcome('authenticated');
  await elsewhere.reach(target);
  await elsewhere.expectOutcome('failed');
  await expect(elsewhere.verdict).toContainText('No proxy answers at this address');
});
