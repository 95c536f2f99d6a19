import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { findings } from './support/axe';
import { overflows } from './support/overflows';
import { Playground } from './support/playground';
import { closedPort } from '../src/testing/closedPort';
import type { Product } from './support/product';
import { startReverseProxy, type ReverseProxy } from './support/reverseProxy';
import { expect, test as base } from './support/test';

const root = join(import.meta.dirname, '..');

interface Fixtures {
  /** In front of a path of its own. */
  readonly front: ReverseProxy;
}

const test = base.extend<Fixtures>({
  front: async ({ browserName: _browser }, use) => {
    const front = await startReverseProxy();
    await use(front);
    front.close();
  },
});

const folder = '/team/countersign/';

function publicOf(front: ReverseProxy): string {
  return `http://127.0.0.1:${front.port}${folder}`;
}

function boundPort(product: Product): number {
  const [, bound = ''] = /^Bound to\s+(\S+)$/m.exec(product.output()) ?? [];
  return Number(new URL(bound).port);
}

test('behind a reverse proxy, below a path, all works as it does at home, and the page says what is not done there', async ({
  page,
  front,
  launch,
  serve,
}) => {
  const server = await serve();
  const url = publicOf(front);
  const product = await launch([
    `--public-url=${url}`,
    '--trust-proxy=127.0.0.1',
    `--allow-target=127.0.0.1:${server.port}`,
  ]);
  front.to(boundPort(product));
  expect(product.url).toBe(url);
  const strays: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) strays.push(request.url());
  });
  // As somebody writes it by hand.
  const playground = new Playground(page, url.replace(/\/$/, ''));
  await playground.open();
  await expect(page).toHaveURL(new RegExp(`^${url}`));
  await expect(page.getByText('This copy is shared')).toBeVisible();
  await expect(page.getByText(/The secret access key stays in this tab; session tokens pass/)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  expect(await overflows(page)).toEqual([]);

  await playground.example('Assumed role').click();
  await playground.expectOutcome('authenticated');
  await playground.reach(`mongodb://127.0.0.1:${server.port}/`);
  await playground.expectOutcome('authenticated');

  await page.getByRole('link', { name: 'Listen' }).click();
  await expect(page.getByText('The listener does not tell this page')).toBeVisible();
  await expect(page.getByText(/This copy of Countersign is shared/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: /token/i })).toBeHidden();
  await playground.turnToDiagnose();
  expect(strays.filter((one) => one !== url.replace(/\/$/, ''))).toEqual([]);
});

test('when the server restarts, the page says so, keeps what was entered, and goes on with the next one', async ({
  page,
  front,
  launch,
  serve,
}) => {
  const server = await serve();
  const port = await closedPort();
  const options = [
    `--public-url=${publicOf(front)}`,
    '--trust-proxy=127.0.0.1',
    `--port=${port}`,
    `--allow-target=127.0.0.1:${server.port}`,
    '--drain=0',
  ];
  const first = await launch(options);
  front.to(port);
  const playground = new Playground(page, first.url);
  await playground.open();
  await playground.chooseTarget('Cluster');
  await playground.fillCredentials('AKIAI44QH8DHBEXAMPLE', 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY');
  await playground.pauseBeforeSend.check();
  await playground.reach(`mongodb://127.0.0.1:${server.port}/`);
  await playground.expectOutcome('paused');
  await playground.next.click();
  await expect(playground.step('client-first')).toHaveAttribute('data-status', 'held');
  expect(await first.stop('SIGTERM')).toBe(0);
  await playground.expectOutcome('failed');
  await expect(playground.stage).toContainText('stopping or restarting');
  await expect(playground.stage).toContainText('Run the handshake again in a moment');
  await expect(playground.accessKeyId).toHaveValue('AKIAI44QH8DHBEXAMPLE');
  await expect(playground.secretAccessKey).toHaveValue('je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY');
  await expect(playground.connectionString).toHaveValue(`mongodb://127.0.0.1:${server.port}/`);

  await launch(options);
  await playground.pauseBeforeSend.uncheck();
  await playground.run();
  await playground.expectOutcome('authenticated');
});

test('who opens too many links is told how many one may, and when to come again', async ({
  page,
  front,
  launch,
  serve,
}) => {
  const server = await serve();
  const product = await launch([
    `--public-url=${publicOf(front)}`,
    '--trust-proxy=127.0.0.1',
    `--allow-target=127.0.0.1:${server.port}`,
    '--link-rate=1:100',
  ]);
  front.to(boundPort(product));
  const playground = new Playground(page, product.url);
  await playground.open();
  await playground.reach(`mongodb://127.0.0.1:${server.port}/`);
  await playground.expectOutcome('authenticated');
  await playground.run();
  await playground.expectOutcome('failed');
  await expect(playground.verdict).toContainText('Limit reached');
  await expect(playground.stage).toContainText(
    'You opened 1 link within a minute, as many as one visitor may',
  );
  await expect(playground.stage).toContainText(/Try again in \d+ s/);
});

test('the command of the README for that way starts, and is found where it says', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, line = ''] = /^ {4}countersign (serve --public-url .*)$/m.exec(readme) ?? [];
  const child = spawn(process.execPath, ['src/start.js', ...line.split(' '), '--port', '0'], { cwd: root });
  try {
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    await expect.poll(() => output, { timeout: 30_000 }).toMatch(/^Bound to\s.*\n/m);
    expect(output).toContain('Countersign  https://tools.example/countersign/\n');
    expect(output).not.toMatch(/^(?:Token|Note|For drivers)/m);
    const [, bound = ''] = /^Bound to\s+(\S+)$/m.exec(output) ?? [];
    const ask = (host: string): Promise<number> => statusOf(bound, host);
    expect([await ask('tools.example'), await ask('localhost')]).toEqual([200, 421]);
    const exited = once(child, 'close');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
  }
});

async function statusOf(url: string, host: string): Promise<number> {
  const [response] = (await once(get(url, { headers: { host } }), 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode ?? 0;
}
