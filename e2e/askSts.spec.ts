import type { Locator, Page } from 'playwright/test';
import { builtInUsers, type ExampleUser } from '../src/core/sts/builtInUsers';
import { findings } from './support/axe';
import { listenTo } from './support/listenTo';
import { placesOf } from './support/canary';
import { overflows } from './support/overflows';
import { Playground } from './support/playground';
import type { Product } from './support/product';
import { expect, test } from './support/test';

function user(wanted: ExampleUser['id']): ExampleUser {
  const found = builtInUsers().find(({ id }) => id === wanted);
  if (!found) throw new Error(`nobody has the id ${wanted}`);
  return found;
}
const canary = 'canary/Of+The/Asking/Journey/0123456789+';

function fillStranger(playground: Playground): Promise<void> {
  const { accessKeyId, secretAccessKey, sessionToken } = user('no-database-user');
  return playground.fillCredentials(accessKeyId, secretAccessKey.reveal(), sessionToken?.reveal());
}

function says(page: Page): Locator {
  return page.getByRole('region', { name: 'What STS says' });
}

/** A page whose proxy reaches the sandbox of another product as a cluster, and its STS as STS. */
async function beside(page: Page, launch: (options?: readonly string[]) => Promise<Product>) {
  const sandbox = await launch();
  const options = ['--sts-endpoint', sandbox.sts, '--allow-target', `127.0.0.1:${sandbox.sandbox.port}`];
  const playground = new Playground(page, (await launch(options)).url);
  await playground.open();
  return { playground, cluster: `mongodb://127.0.0.1:${sandbox.sandbox.port}/?authMechanism=MONGODB-AWS` };
}

test('beside a cluster’s refusal STS is asked with the same signed request, and says what the server kept', async ({
  page,
  launch,
}) => {
  const { playground, cluster } = await beside(page, launch);
  const sent: { where: string; text: string }[] = [];
  page.on('request', (request) => {
    const text = `${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`;
    sent.push({ where: request.url(), text });
  });
  await playground.fillCredentials(user('iam-user').accessKeyId, canary);
  await playground.reach(cluster);
  await playground.expectOutcome('rejected');
  await playground.look('verdict');
  const ask = page.getByRole('button', { name: 'Ask STS', exact: true });
  await expect(ask).toBeInViewport();
  await expect(page.getByText('The secret access key stays in this tab')).toBeVisible();
  expect(sent.filter(({ text }) => text.includes('GetCallerIdentity'))).toEqual([]);
  await ask.click();
  await expect(says(page)).toHaveAttribute('data-sts-status', '403');
  await expect(says(page)).toHaveAttribute('data-sts-code', 'SignatureDoesNotMatch');
  await expect(says(page)).toContainText('The request signature we calculated does not match');
  const clocks = says(page).getByRole('list', { name: 'Clock differences' });
  await expect(clocks.locator('[data-clock="aws-date"]')).toContainText(
    'AWS’s clock, in the Date of its answer',
  );
  const [asked] = sent.filter(({ text }) => text.includes('GetCallerIdentity'));
  await playground.look('client-final');
  expect(asked?.text).toContain(await playground.value('authorization'));
  expect(placesOf(canary, sent)).toEqual([]);
});

for (const [what, endpoint, answer] of [
  ['the same answer', null, 'SignatureDoesNotMatch'],
  // Nobody listens there.
  ['no answer again', 'http://127.0.0.1:1/', 'No answer to a request for sts.amazonaws.com'],
] as const) {
  test(`asked again, with ${what}, it is said once that it was, and when`, async ({ page, launch }) => {
    const { sandbox, sts } = await launch();
    const options = ['--sts-endpoint', endpoint ?? sts, '--allow-target', `127.0.0.1:${sandbox.port}`];
    const playground = new Playground(page, (await launch(options)).url);
    await playground.open();
    await playground.fillCredentials(user('iam-user').accessKeyId, canary);
    await playground.reach(`mongodb://127.0.0.1:${sandbox.port}/?authMechanism=MONGODB-AWS`);
    await playground.expectOutcome('rejected');
    await playground.look('verdict');
    const ask = page.getByRole('button', { name: 'Ask STS', exact: true });
    for (const said of [/Asked at \d\d:\d\d:\d\d UTC\.$/, /Asked again at \d\d:\d\d:\d\d UTC\.$/]) {
      const spoken = await listenTo(page);
      await ask.press('Enter');
      await expect(says(page).getByText(said)).toBeVisible();
      await expect(says(page)).toContainText(answer);
      const told = async () => (await spoken()).filter((text) => text.includes(answer));
      await expect.poll(told).toEqual([expect.stringMatching(said)]);
      await expect(ask).toBeFocused();
    }
  });
}

test('STS says yes where the server says no, and then the database user is what is missing', async ({
  page,
  launch,
}) => {
  const { playground, cluster } = await beside(page, launch);
  await fillStranger(playground);
  await playground.reach(cluster);
  await playground.expectOutcome('rejected');
  await playground.look('verdict');
  const userRegion = page.getByRole('region', { name: 'Database user' });
  await expect(userRegion).toContainText('arn:aws:iam::');
  await page.getByRole('button', { name: 'Ask STS', exact: true }).press('Enter');
  await expect(says(page)).toHaveAttribute('data-sts-status', '200');
  await expect(says(page)).toHaveAttribute('data-sts-code', '');
  await expect(userRegion.locator('[data-command="atlas-cli"]').first()).toContainText('--awsIAMType ROLE');
  await expect(userRegion.locator('[data-command="mongosh"]').first()).toContainText(
    "getSiblingDB('$external')",
  );
  await expect(userRegion.locator('[data-command="terraform"]').first()).toContainText('aws_iam_type');
  expect(await findings(page)).toEqual([]);
});

for (const width of [360, 768, 1280]) {
  test(`the answer of STS fits at ${width} px`, async ({ page, launch }) => {
    await page.setViewportSize({ width, height: 900 });
    const { playground, cluster } = await beside(page, launch);
    await fillStranger(playground);
    await playground.reach(cluster);
    await playground.expectOutcome('rejected');
    await playground.look('verdict');
    await page.getByRole('button', { name: 'Ask STS', exact: true }).click();
    await expect(says(page)).toHaveAttribute('data-sts-status', '200');
    const create = page.getByRole('region', { name: 'Database user' }).locator('summary');
    for (const summary of await create.all()) await summary.click();
    expect(await overflows(page)).toEqual([]);
    await says(page).scrollIntoViewIfNeeded();
  });
}
