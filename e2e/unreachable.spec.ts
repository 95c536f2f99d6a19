import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { recordComplaints } from './support/complaints';
import { Playground } from './support/playground';
import { expect, test } from './support/test';

/** After whatever went wrong, the sandbox in the page is as good as before. */
async function expectSandboxWorks(playground: Playground): Promise<void> {
  await playground.chooseTarget('Sandbox');
  await playground.run();
  await playground.expectOutcome('authenticated');
}

for (const target of [
  'mongodb://127.0.0.1:1/',
  'mongodb://example.com/',
  'mongodb://169.254.169.254:80/',
  'mongodb://[::1]:27017/',
  'mongodb+srv://cluster0.example.com/',
]) {
  test(`${target} is refused, and the page goes on working`, async ({ playground }) => {
    await playground.open();
    await playground.reach(target);
    await playground.expectOutcome('failed');
    await expect(playground.verdict).toContainText('Target refused');
    await expect(playground.stage).toContainText('target-refused');
    await expect(playground.stage).toContainText('--allow-target');
    await expectSandboxWorks(playground);
  });
}

test('a connection string that cannot be read is not sent, and the place is told', async ({
  page,
  playground,
}) => {
  let links = 0;
  page.on('websocket', () => (links += 1));
  await playground.open();
  await playground.chooseTarget('Cluster');
  await playground.connectionString.fill('mongodb://a b@127.0.0.1/');
  await expect(playground.connectionString).toHaveAccessibleDescription(/character \d+/);
  await playground.connectionString.press('Enter');
  await expect(playground.connectionString).toHaveAttribute('aria-invalid', 'true');
  expect(links).toBe(0);
});

for (const [where, folder] of [
  ['at the root', ''],
  ['in a folder', 'tools/countersign/'],
] as const) {
  test(`served as files alone ${where} of a site, the page says that there is no proxy, and goes on working`, async ({
    page,
  }) => {
    const strays: string[] = [];
    page.on('request', (request) => {
      if (!new URL(request.url()).pathname.startsWith(`/${folder}`)) strays.push(request.url());
    });
    const files = sirv(join(import.meta.dirname, '../dist/client'));
    const server = createServer((request, response) => {
      request.url = request.url?.replace(`/${folder}`, '/');
      files(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const complaints = recordComplaints(page);
    const playground = new Playground(page, `http://127.0.0.1:${port}/${folder}`);
    await playground.open();
    // Everything that is loaded later is found there as well.
    await page.getByRole('button', { name: 'Help' }).click();
    const help = page.getByRole('dialog', { name: 'Help' });
    await expect(help.getByRole('button', { name: 'Close' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await playground.paste('AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n');
    await expect(page.getByText('Environment lines')).toBeVisible();
    await playground.example('IAM user').click();
    expect(complaints).toEqual([]);
    expect(strays).toEqual([]);
    await playground.reach('mongodb+srv://cluster0.abcde.mongodb.net/');
    await playground.expectOutcome('failed');
    await expect(playground.verdict).toContainText('No proxy');
    await expect(playground.stage).toContainText('npm start');
    await expectSandboxWorks(playground);
    server.closeAllConnections();
    server.close();
  });
}

test('what answers a failure is fetched once a cluster is chosen, before the server that it comes from may be gone', async ({
  page,
  playground,
}) => {
  await playground.open();
  const fetched = page.waitForResponse(/\/assets\/refusal-[^/]*\.js$/);
  await playground.chooseTarget('Cluster');
  expect((await fetched).status()).toBe(200);
  await playground.expectOutcome('idle');
});

for (const gone of ['proxy', 'server'] as const) {
  test(`when the ${gone} goes away while a message is held, the page says so at once, and goes on working`, async ({
    page,
    launch,
    serve,
  }) => {
    const server = await serve();
    const product = await launch(['--allow-target', `127.0.0.1:${server.port}`]);
    const playground = new Playground(page, product.url);
    await playground.open();
    await playground.pauseBeforeSend.check();
    await playground.reach(`mongodb://127.0.0.1:${server.port}/`);
    await playground.expectOutcome('paused');
    await playground.next.click();
    await expect(playground.step('client-first')).toHaveAttribute('data-status', 'held');
    if (gone === 'proxy') await product.stop();
    else server.close();
    await playground.expectOutcome('failed');
    await playground.expectStage('client-first');
    await expect(playground.verdict).toContainText(gone === 'proxy' ? 'Link broken' : 'Server hung up');
    await expect(playground.stage).toContainText(gone === 'proxy' ? 'link-broken' : 'server-closed');
    // Nothing is left to be let go: Next step walks on.
    await playground.next.click();
    await playground.expectStage('server-first');
    await playground.expectOutcome('failed');
    await playground.pauseBeforeSend.uncheck();
    await expectSandboxWorks(playground);
  });
}

test('an address that is not reached looks wrong, and a key that nobody was shown does not', async ({
  playground,
}) => {
  await playground.open();
  await playground.reach('mongodb+srv://cluster0.example.com/');
  await playground.expectOutcome('failed');
  await expect(playground.connectionString).toHaveAttribute('aria-invalid', 'true');
  await expect(playground.accessKeyId).not.toHaveAttribute('aria-invalid', 'true');
});
