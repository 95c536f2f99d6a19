import { readFileSync } from 'node:fs';
import type { Page, Response } from 'playwright/test';
import { builtInUsers } from '../src/core/sts/builtInUsers';
import { containerEndpoint, handedOut, listenHttp } from '../src/testing/hostCredentials/metadataServers';
import { findings } from './support/axe';
import { placesOf, type Sighting } from './support/canary';
import { choose } from './support/choose';
import { Lab } from './support/lab';
import { SourceList } from './support/sourceList';
import { overflows } from './support/overflows';
import { Playground } from './support/playground';
import { closedPort } from '../src/testing/closedPort';
import { deriveKeys } from './support/sigv4';
import { expect, test } from './support/test';
import { kept, watch } from './support/watch';

const role = builtInUsers().find(({ id }) => id === 'assumed-role');
const secret = role?.secretAccessKey.reveal() ?? '';
const token = role?.sessionToken?.reveal() ?? '';

/** Nothing of the machine that runs the tests, and no question to an instance's endpoint. */
const bare = {
  AWS_ACCESS_KEY_ID: '',
  AWS_SECRET_ACCESS_KEY: '',
  AWS_SESSION_TOKEN: '',
  AWS_WEB_IDENTITY_TOKEN_FILE: '',
  AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '',
  AWS_CONTAINER_CREDENTIALS_FULL_URI: '',
  AWS_EC2_METADATA_DISABLED: 'true',
};
const asRole = {
  ...bare,
  AWS_ACCESS_KEY_ID: role?.accessKeyId ?? '',
  AWS_SECRET_ACCESS_KEY: secret,
  AWS_SESSION_TOKEN: token,
};

const place = (page: Page, name: 'This page' | 'This machine') =>
  page.getByRole('radiogroup', { name: 'Sources of' }).getByRole('radio', { name });

async function chooseMachine(page: Page): Promise<void> {
  await choose(place(page, 'This machine'));
  await expect(page.getByText(/the secret stays there/)).toBeVisible();
  await expect(page.getByRole('status', { name: 'Verdict' })).toHaveAttribute('data-outcome', 'idle');
}

test('a handshake is signed by the machine with what its environment has, and its secret comes nowhere near the page', async ({
  page,
  launch,
}) => {
  const product = await launch(['--host-credentials', '--log'], asRole);
  expect(product.token).toMatch(/^[\w-]{32}$/);
  const seen: Sighting[] = watch(page);
  const bodies: Promise<void>[] = [];
  page.on('response', (response: Response) => {
    if (!response.url().includes('/api/')) return;
    bodies.push(response.text().then((text) => void seen.push({ where: 'answer', text })));
  });
  const playground = new Playground(page, product.url);
  const sources = new SourceList(playground);
  await page.goto(product.url);
  await playground.expectOutcome('example');
  await expect(page).not.toHaveURL(/token/);
  await chooseMachine(page);
  await sources.expect({ 'Connection string': 'empty', Environment: 'used', EC2: 'empty' });
  await expect(playground.accessKeyId).toHaveValue(role?.accessKeyId ?? '');
  await expect(playground.secretAccessKey).toHaveValue(/^•+$/);
  await expect(playground.secretAccessKey).not.toBeEditable();
  await expect(playground.secretAccessKey).toHaveAccessibleDescription(/never comes here/);

  await playground.run();
  await playground.expectOutcome('authenticated');
  await expect(playground.verdict).toContainText(role?.arn ?? '');
  await playground.look('credentials');
  await expect(playground.stage.getByRole('list', { name: /^Sources of/ })).toContainText(
    'Environment: used',
  );
  await expect(playground.stage).toContainText('and never here');
  await playground.look('signing-key');
  await expect(playground.stage).toContainText('where the keys stayed');
  await expect(playground.stage.getByRole('checkbox')).toHaveCount(0);
  await playground.expectValueAt('canonical-request', 'stsHost', 'sts.amazonaws.com');
  await playground.look('request');
  const amzDate = await playground.value('amzDate');

  await playground.reach(`mongodb://127.0.0.1:${product.sandbox.port}/?authMechanism=MONGODB-AWS`);
  await expect(playground.step('connect')).toHaveAttribute('data-status', 'done');
  await playground.expectOutcome('authenticated');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download trace' }).click(),
  ]);
  seen.push({ where: 'trace', text: readFileSync(await download.path(), 'utf8') }, ...(await kept(page)));
  seen.push({ where: 'page', text: await page.content() });
  await product.stop();
  seen.push({ where: 'log', text: product.output().replace(product.token, '') });
  await Promise.all(bodies);

  expect(placesOf(secret, seen)).toEqual([]);
  for (const key of Object.values(deriveKeys(secret, amzDate, 'us-east-1'))) {
    expect(placesOf(key, seen)).toEqual([]);
  }
  expect(placesOf(token, seen)).toEqual(expect.arrayContaining(['answer', 'sent: saslContinue']));
  expect(placesOf(token, seen)).not.toContain('trace');
  expect(placesOf(product.token, seen).toSorted()).toEqual(['address', 'request']);
  expect(seen.filter(({ where }) => where === 'address').at(-1)?.text).not.toContain(product.token);
});

test('the order of another program is walked on the machine, and every exchange and refusal is told', async ({
  page,
  launch,
}) => {
  const container = await listenHttp(containerEndpoint('of-the-pod'), { port: await closedPort() });
  const product = await launch(['--host-credentials'], {
    ...bare,
    AWS_ACCESS_KEY_ID: 'AKIAHALF000000000001',
    AWS_CONTAINER_CREDENTIALS_FULL_URI: `${container.url}/v1/credentials`,
    AWS_CONTAINER_AUTHORIZATION_TOKEN: 'of-the-pod',
  });
  const playground = new Playground(page, product.url);
  const sources = new SourceList(playground);
  await page.goto(product.url);
  await sources.inOrderOf('Node.js 7');
  await chooseMachine(page);
  await sources.expect({ Environment: 'lacks secret access key', ECS: 'used', EC2: 'empty' });
  await sources.open('ECS');
  const exchanges = sources.here('ECS').getByRole('list', { name: 'HTTP exchanges' });
  await expect(exchanges).toContainText(`GET ${container.url}/v1/credentials`);
  await expect(exchanges).toContainText('HTTP 200');
  await expect(sources.here('ECS')).toContainText(handedOut.AccessKeyId);
  await sources.inOrderOf('C');
  await sources.expect({ Environment: 'stops here', ECS: 'not read' });
  await expect(page.getByText('ACCESS_KEY_ID is set, but SECRET_ACCESS_KEY is missing')).toBeVisible();
  await playground.run();
  await playground.expectOutcome('failed');
  await container.close();
  await sources.inOrderOf('Node.js 7');
  await sources.expect({ ECS: 'failed' });
  await expect(sources.here('ECS')).toContainText('ECONNREFUSED');
  expect(await overflows(page)).toEqual([]);
  expect(await findings(page)).toEqual([]);
  await playground.run();
  await playground.expectOutcome('failed');
  await playground.expectStage('credentials');
  await expect(playground.stage).toContainText('ECONNREFUSED');
  expect(await findings(page)).toEqual([]);
});

test('the page is lent nothing without the token, is told of a wrong one, and keeps what the right one gave over a reload', async ({
  page,
  launch,
}) => {
  const product = await launch(['--host-credentials'], asRole);
  const playground = new Playground(page, product.bare);
  const sources = new SourceList(playground);
  const bring = (brought: string): Promise<void> =>
    page.evaluate((fragment) => {
      location.hash = fragment;
    }, `token=${brought}`);
  await playground.open();
  await sources.show();
  await expect(place(page, 'This machine')).toHaveCount(0);

  await bring('A'.repeat(32));
  // It does not stay chosen, since asking fails.
  await place(page, 'This machine').locator('xpath=..').click();
  await expect(page.getByText(/token that was printed at start is missing or wrong/)).toBeVisible();
  await expect(place(page, 'This page')).toBeChecked();
  await page.reload();
  await playground.expectOutcome('example');
  await sources.show();
  await expect(place(page, 'This machine')).toHaveCount(0);

  await bring(product.token);
  await expect(page).not.toHaveURL(/token/);
  await expect(place(page, 'This machine')).toHaveCount(1);
  await page.reload();
  await chooseMachine(page);
  await sources.expect({ Environment: 'used' });
});

test('a paste, an example and This page take the machine’s credentials out of use, and what it breaks cannot be broken', async ({
  page,
  launch,
}) => {
  const product = await launch(['--host-credentials'], asRole);
  const playground = new Playground(page, product.url);
  await page.goto(product.url);
  await chooseMachine(page);
  const lab = new Lab(playground);
  await lab.open();
  await expect(lab.toggle('Upper-case hex')).toBeDisabled();
  await expect(lab.toggle('Flag y sent, n signed')).toBeEnabled();
  await expect(
    page.getByText('The machine signs here, and it signs nothing but the right request.').first(),
  ).toBeVisible();
  await playground.paste('AWS_ACCESS_KEY_ID=AKIAPASTED0000000001\nAWS_SECRET_ACCESS_KEY=pasted');
  await expect(place(page, 'This page')).toBeChecked();
  await expect(playground.accessKeyId).toHaveValue('AKIAPASTED0000000001');
  await expect(lab.toggle('Upper-case hex')).toBeEnabled();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(place(page, 'This machine')).toBeChecked();
  await playground.example('IAM user').click();
  await expect(place(page, 'This page')).toBeChecked();
});

test('a server without --host-credentials has no such address', async ({ page, playground }) => {
  await playground.open();
  const status = await page.evaluate(async () => {
    const response = await fetch('/api/host-credentials', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer x' },
      body: '{"type":"resolve","order":"manual"}',
    });
    return response.status;
  });
  expect(status).toBe(405);
});
