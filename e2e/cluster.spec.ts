import { Playground } from './support/playground';
import { closedPort } from '../src/testing/closedPort';
import { expect, test } from './support/test';
import { controlFramesSent, recordFrames, type Frame } from './support/wire';

const ada = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const arn = 'arn:aws:iam::123456789012:user/ada';

/** What asks the proxy for a server, as far as the page has sent it. */
function openings(frames: readonly Frame[]): readonly unknown[] {
  return controlFramesSent(frames).map((frame) => JSON.parse(frame) as unknown);
}

test('the page reaches the sandbox server through the proxy, and each leg has its time', async ({
  playground,
  product,
}) => {
  await playground.open();
  const { port } = product.sandbox;
  await playground.reach(`mongodb://localhost:${port}/?authMechanism=MONGODB-AWS`);
  await playground.expectOutcome('authenticated');
  await playground.expectValueAt('verdict', 'arn', arn);
  await playground.look('resolve');
  await expect(playground.stage).toContainText(/Addresses of localhost.*ms.*127\.0\.0\.1/);
  await playground.look('connect');
  await expect(playground.stage).toContainText(new RegExp(`TCP to 127\\.0\\.0\\.1, port ${port}.*ms`));
  for (const [step, way] of [
    ['hello', 'You to Server through Proxy'],
    ['client-first', 'You to Server through Proxy'],
    ['server-first', 'Server to You through Proxy'],
    ['client-final', 'You to Server through Proxy'],
    ['connect', 'Proxy to Server,'],
  ] as const) {
    await expect(playground.step(step)).toContainText(way);
  }
  await expect(playground.step('hello').locator('.k-lanes [data-party="proxy"]')).toHaveCount(1);
  await expect(playground.step('connect').locator('.k-lanes .k-lane-head')).toHaveCount(1);
  for (const step of ['resolve', 'connect', 'hello', 'server-first', 'sts', 'verdict']) {
    await expect(playground.step(step)).toHaveAttribute('data-status', 'done');
    await expect(playground.step(step)).toContainText(/\d m?s/);
  }
});

test('what drivers make of a connection string otherwise stands beside the verdict, and stops no run', async ({
  page,
  playground,
  product,
}) => {
  await playground.open();
  const findings = page.getByRole('list', { name: 'Findings' }).getByRole('listitem');
  const { port } = product.sandbox;
  for (const [query, code, words] of [
    ['', 'auth-mechanism-missing', 'a driver logs in by SCRAM'],
    ['?authMechanism=mongodb-aws', 'auth-mechanism-case', 'Rust and Java refuse'],
    ['?authMechanism=MONGODB-AWS&directConnection=perhaps', 'option-ignored', 'Node.js refuses it'],
  ] as const) {
    await playground.reach(`mongodb://localhost:${port}/${query}`);
    await playground.expectOutcome('authenticated');
    await playground.verdict.getByRole('button').click();
    await expect(findings).toHaveCount(1);
    await expect(findings).toHaveAttribute('data-finding', code);
    await expect(findings).toHaveAttribute('data-level', 'certain');
    await expect(findings).toContainText(words);
  }
  await playground.reach(`mongodb://localhost:${port}/?authMechanism=MONGODB-AWS`);
  await playground.expectOutcome('authenticated');
  await expect(playground.stage).toContainText('Authenticated as');
  await expect(findings).toHaveCount(0);
});

test('the credentials of a pasted connection string move to the fields, and the proxy gets the rest', async ({
  page,
  playground,
  product,
}) => {
  const frames = recordFrames(page);
  await playground.open();
  await playground.fillCredentials('', '');
  await playground.chooseTarget('Cluster');
  const { port } = product.sandbox;
  const userinfo = `${ada.id}:${encodeURIComponent(ada.secret)}`;
  await playground.connectionString.fill(
    `mongodb://${userinfo}@127.0.0.1:${port}/?authMechanism=MONGODB-AWS`,
  );
  await expect(playground.connectionString).toHaveValue(
    `mongodb://127.0.0.1:${port}/?authMechanism=MONGODB-AWS`,
  );
  await expect(playground.accessKeyId).toHaveValue(ada.id);
  await expect(playground.secretAccessKey).toHaveValue(ada.secret);
  await playground.run();
  await playground.expectOutcome('authenticated');
  const target = `mongodb://127.0.0.1:${port}/?authMechanism=MONGODB-AWS`;
  await expect.poll(() => openings(frames)).toEqual([expect.objectContaining({ type: 'open', target })]);
  expect(controlFramesSent(frames).join()).not.toContain('EXAMPLE');
});

test('options that finding the server does not need stay in the page, whatever they hold, and are named', async ({
  page,
  playground,
  product,
}) => {
  const frames = recordFrames(page);
  await playground.open();
  const address = `mongodb://127.0.0.1:${product.sandbox.port}/`;
  const query = 'password=CANARY1&awsSecretAccessKey=CANARY2&retryWrites=true';
  await playground.reach(`${address}?${query}&tls=false&w=majority`);
  await playground.expectOutcome('authenticated');
  await expect(playground.connectionString).toHaveValue(`${address}?tls=false`);
  await expect(playground.connectionString).toHaveAccessibleDescription(
    /Not sent.*an option of another name, retryWrites, w/,
  );
  const target = `${address}?tls=false`;
  await expect.poll(() => openings(frames)).toEqual([expect.objectContaining({ type: 'open', target })]);
  expect(controlFramesSent(frames).join()).not.toContain('CANARY');
});

test('of several hosts one that cannot be reached is passed over, with the reason', async ({
  page,
  launch,
  serve,
}) => {
  const dead = await closedPort();
  const server = await serve();
  const product = await launch([
    '--allow-target',
    `127.0.0.1:${dead}`,
    '--allow-target',
    `127.0.0.1:${server.port}`,
  ]);
  const playground = new Playground(page, product.url);
  await playground.open();
  await playground.reach(`mongodb://127.0.0.1:${dead},127.0.0.1:${server.port}/`);
  await playground.expectOutcome('authenticated');
  await playground.look('connect');
  await expect(playground.stage).toContainText(`Passed over 127.0.0.1:${dead}`);
  await expect(playground.stage).toContainText('refused the connection');
});

test('an arbiter is passed over, and the next host is spoken to', async ({ page, launch, serve }) => {
  const arbiter = await serve({
    hello: () => ({ arbiterOnly: true, setName: 'rs0', maxWireVersion: 21, ok: 1 }),
  });
  const server = await serve();
  const product = await launch(
    [arbiter, server].flatMap(({ port }) => ['--allow-target', `127.0.0.1:${port}`]),
  );
  const playground = new Playground(page, product.url);
  await playground.open();
  await playground.reach(`mongodb://127.0.0.1:${arbiter.port},127.0.0.1:${server.port}/`);
  await playground.expectOutcome('authenticated');
  await playground.look('connect');
  await expect(playground.stage).toContainText(`Passed over 127.0.0.1:${arbiter.port}`);
  await expect(playground.stage).toContainText('arbiter');
  await expect.poll(() => arbiter.open).toBe(0);
});

test('with the secret in the place of the access key ID nothing is sent, and the fields are named', async ({
  page,
  product,
}) => {
  let links = 0;
  page.on('websocket', () => (links += 1));
  const playground = new Playground(page, product.url);
  await playground.open();
  await playground.fillCredentials('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'AKIAIOSFODNN7EXAMPLE');
  await playground.reach(`mongodb://127.0.0.1:${product.sandbox.port}/`);
  await playground.expectOutcome('failed');
  await playground.expectStage('credentials');
  await expect(playground.verdict).toContainText('Secret in the wrong field');
  await expect(playground.stage).toContainText('credentials-swapped');
  expect(links).toBe(0);
});

test('a message that no proxy would pass is not sent, and the field to look at is named', async ({
  playground,
  product,
}) => {
  await playground.open();
  await playground.sessionToken.fill('t'.repeat(20_000));
  await playground.reach(`mongodb://127.0.0.1:${product.sandbox.port}/`);
  await playground.expectOutcome('failed');
  await playground.expectStage('client-final');
  await expect(playground.verdict).toContainText('Message too large');
  await expect(playground.stage).toContainText(/at most 16384 go to a server/);
  await expect(playground.stage).toContainText('session token');
});
