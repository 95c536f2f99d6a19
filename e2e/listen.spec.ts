import { stepIds } from './support/steps';
import { ada, driverName, loginTo } from './support/driverLogin';
import { expect, test } from './support/test';

const wrong = { ...ada, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEZ' };

test('before anyone comes, the page says where to point a driver, to be copied', async ({ page, heard }) => {
  const { port, listening } = heard;
  const address = `mongodb://127.0.0.1:${port}/?authMechanism=MONGODB-AWS&directConnection=true`;
  await expect(page.getByRole('group', { name: 'connection string', exact: true })).toHaveText(address);
  await expect(listening.stage).toContainText('No driver has connected yet');
  await expect(listening.stage).toContainText(`mongosh '${address}'`);
  await expect(listening.verdict).toHaveText('No connection chosen');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy connection string' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  await page.getByRole('button', { name: 'Export lines for a shell', exact: true }).click();
  await page.getByRole('button', { name: 'Copy export lines', exact: true }).click();
  const lines = [
    `export MONGODB_URI='${address}'`,
    `export AWS_ACCESS_KEY_ID=${ada.accessKeyId}`,
    `export AWS_SECRET_ACCESS_KEY=${ada.secretAccessKey}`,
    'unset AWS_SESSION_TOKEN',
  ];
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(lines.join('\n'));
});

test('a login appears by driver, version and application, and every step of it can be walked', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  expect(await loginTo(port, ada, { appName: 'orders-api' })).toBeNull();
  const row = listening.rows('Authenticated');
  await expect(row).toHaveText(driverName);
  await expect(row).toContainText('orders-api');
  await expect(row).toContainText(ada.accessKeyId);
  await listening.choose('Authenticated');
  await listening.expectOutcome('authenticated');
  await expect(page.getByRole('region', { name: /^Connection \d+$/ })).toContainText('orders-api');
  await listening.look('credentials');
  for (const step of stepIds) {
    await listening.expectStage(step);
    const status = step === 'resolve' || step === 'connect' ? 'skipped' : 'done';
    await expect(listening.step(step)).toHaveAttribute('data-status', status);
    await expect(listening.stage).not.toContainText(/\b(?:you|your|yours)\b/iu);
    await page.keyboard.press('ArrowRight');
  }
});

test('the steps of a login show its values, its messages and their bytes', async ({ heard }) => {
  const { port, listening } = heard;
  await loginTo(port);
  await listening.choose('Authenticated');
  await listening.look('request');
  const amzDate = await listening.value('amzDate');
  expect(amzDate).toMatch(/^\d{8}T\d{6}Z$/);
  await listening.expectValueAt('client-final', 'amzDate', amzDate);
  await listening.look('hello');
  await expect(listening.stage).toContainText('"name": "nodejs"');
  await listening.look('signature');
  await listening.expectValue('accessKeyId', ada.accessKeyId);
  await listening.lookAtBytes();
  await listening.look('client-final');
  await expect(listening.stage.getByRole('treegrid')).toBeVisible();
});

test('a refused login says what the driver was told, and what STS kept to itself', async ({ heard }) => {
  const { port, listening } = heard;
  expect(await loginTo(port, wrong)).toEqual({ code: 18, message: 'Authentication failed.' });
  await listening.choose('Rejected, code 18');
  await listening.expectOutcome('rejected');
  await expect(listening.verdict).toContainText('Rejected, code 18');
  await expect(listening.verdict).toContainText('Authentication failed.');
  await expect(listening.step('verdict')).toHaveAttribute('data-status', 'failed');
  await listening.look('sts');
  await expect(listening.stage).toContainText('SignatureDoesNotMatch');
  await expect(listening.stage).toContainText('What the server told the driver');
});

test('what is wrong with a login without its secret is a list, by code and by how sure it is', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port, { ...ada, sessionToken: 'a token left in the environment' });
  await listening.choose('Rejected');
  const list = page.getByRole('list', { name: 'Findings', exact: true });
  const left = list.locator('[data-finding="token-of-another-key"]');
  await expect(left).toHaveAttribute('data-level', 'certain');
  await expect(left).toContainText('Wrong: An AKIA… key is long-term, and yet a session token was sent');
  await expect(list.locator('[data-finding="blemish"]')).toContainText('Session token: Has a space');
  await expect(page.getByText(/^\d+ other checks passed$/)).toBeVisible();
  await loginTo(port);
  await listening.choose('Authenticated');
  await expect(page.getByText(/^\d+ checks passed$/)).toBeVisible();
  await expect(list).toHaveCount(0);
});
