import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { stepIds } from './support/steps';
import { ada, driverName, loginTo } from './support/driverLogin';
import { FakeListener } from './support/fakeListener';
import { Listening } from './support/listening';
import { closedPort } from './support/ports';
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
});

test('a login appears by driver, version and application, and every step of it can be walked', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  expect(await loginTo(port, ada, { appName: 'orders-api' })).toBeNull();
  const group = listening.group(/^nodejs 7\.\d+\.\d+, Authenticated, 1$/);
  await expect(group.getByRole('option')).toHaveText(driverName);
  await expect(group.getByRole('option')).toContainText('orders-api');
  await expect(group.getByRole('option')).toContainText(ada.accessKeyId);
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
  await expect(listening.stage.getByRole('table')).toBeVisible();
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

test('a failing login shows its first wrong character, once the right secret is entered', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  expect(await loginTo(port, { ...ada, secretAccessKey: `${ada.secretAccessKey}\n` })).toMatchObject({
    code: 18,
  });
  await listening.choose('Rejected');
  await expect(listening.check).toBeDisabled();
  await listening.secret.fill(ada.secretAccessKey);
  await listening.check.click();
  const found = page.getByRole('region', { name: 'Check the signature' });
  await expect(found).toContainText('Its secret has a line feed at the end.');
  await expect(found).toContainText(
    'First difference: character 41. Yours ends there, the driver’s has LINE FEED (U+000A).',
  );
  await expect(found.getByText(/^First difference: character \d+ of 64\.$/)).toBeVisible();
  // Of the secrets nothing shows but the place where they part.
  await expect(found.locator('dd').first()).toHaveText(/^40 characters, then … •{12}end$/u);
});

test('the right secret is said to be right, a stranger’s to be neither that nor a known mistake', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port);
  await listening.choose('Authenticated');
  await listening.secret.fill(ada.secretAccessKey);
  await listening.secret.press('Enter');
  const found = page.getByRole('region', { name: 'Check the signature' });
  await expect(found).toContainText('The secret is right: STS accepted the signature');
  await listening.secret.fill('countersign/Sandbox+Role/9f2KEXAMPLEKEY0');
  await listening.check.click();
  await expect(found).toContainText('the one that you entered does not give its signature');
  await expect(found).not.toContainText('another key');
});

test('a wrong secret that both driver and page have is the driver’s and not the key’s, and the verdict says so', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port, wrong);
  await listening.choose('Rejected');
  await listening.look('verdict');
  await expect(listening.stage).toContainText('Enter the secret access key above');
  await listening.secret.fill(wrong.secretAccessKey);
  await listening.secret.press('Enter');
  const said = `This is the secret that the driver signs with, and it is not the secret of ${ada.accessKeyId}`;
  const found = page.getByRole('region', { name: 'Check the signature' });
  await expect(found).toContainText(said);
  await expect(found).not.toContainText('is right');
  const inShort = `The driver’s secret is not the one of ${ada.accessKeyId}`;
  await expect(listening.verdict).toContainText(inShort);
  await expect(listening.stage).toContainText(inShort);
  await expect(listening.stage).not.toContainText('Enter the secret access key above');
  await listening.expectOutcome('rejected');
  // The right one is the one that the driver does not sign with.
  await listening.secret.fill(ada.secretAccessKey);
  await listening.check.click();
  await expect(listening.verdict).toContainText('its secret has another character for character 40');
});

test('a secret that was entered is kept from one connection to the next, and forgotten with the mode', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port);
  await loginTo(port, wrong);
  await listening.choose('Authenticated');
  await listening.secret.fill(ada.secretAccessKey);
  await listening.check.click();
  await expect(page.getByText('The secret is right: STS accepted the signature')).toBeVisible();
  await listening.choose('Rejected');
  await expect(listening.secret).toHaveValue(ada.secretAccessKey);
  await expect(page.getByText('The secret is right: STS accepted the signature')).toBeHidden();
  const modes = page.getByRole('navigation', { name: 'Modes' });
  await modes.getByRole('link', { name: 'Handshake' }).click();
  await expect(listening.runButton).toBeVisible();
  await modes.getByRole('link', { name: 'Listen' }).click();
  await expect(listening.secret).toHaveValue('');
});

test('what is chosen beforehand is what the next driver gets', async ({ heard }) => {
  const { port, listening } = heard;
  await listening.chooseAnswer('Accept every login');
  await expect.poll(() => loginTo(port, wrong)).toBeNull();
  await listening.chooseAnswer('No database user');
  await expect.poll(async () => (await loginTo(port))?.code).toBe(11);
  await listening.chooseAnswer('Throttling');
  await listening.mode.selectOption({ label: 'Atlas' });
  await expect
    .poll(() => loginTo(port))
    .toEqual({ code: 8000, message: 'bad auth : aws sts call has response 400' });
  await expect(listening.group(/Rejected/).getByRole('option')).toContainText(['code 8000', 'code 11']);
  await listening.chooseAnswer('Judge by the sandbox’s users');
  await expect.poll(() => loginTo(port)).toBeNull();
});

test('another page, and one that is opened later, shows the same choice', async ({ context, heard }) => {
  const { product, listening } = heard;
  const other = new Listening(await context.newPage(), product.url);
  await other.open();
  await listening.chooseAnswer('Silence');
  await expect(other.answer).toHaveValue('silence');
  await other.mode.selectOption({ label: 'Teaching' });
  await expect(listening.mode).toHaveValue('teaching');
  await other.page.reload();
  await expect(other.answer).toHaveValue('silence');
});

test('connections that only monitor are kept apart, and shown when asked for', async ({ page, heard }) => {
  const { port, listening } = heard;
  await loginTo(port);
  await expect(listening.connections.getByRole('option')).toHaveCount(1);
  const monitoring = page.getByRole('button', { name: /^Monitoring connections, \d+$/ });
  await expect(monitoring).toHaveAttribute('aria-expanded', 'false');
  await monitoring.click();
  await expect(listening.group(/^Monitoring, \d+$/).getByRole('option')).not.toHaveCount(0);
  await listening.choose('No login');
  await expect(listening.verdict).toHaveText('Ended without a login');
  await listening.look('hello');
  await expect(listening.stage).toContainText('maxWireVersion');
  await monitoring.click();
  await expect(listening.connections.getByRole('option')).toHaveCount(1);
});

test('the list is narrowed by words and by outcome', async ({ page, heard }) => {
  const { port, listening } = heard;
  await loginTo(port, ada, { appName: 'orders' });
  await loginTo(port, ada, { appName: 'billing' });
  await loginTo(port, wrong, { appName: 'billing' });
  const options = listening.connections.getByRole('option');
  await expect(options).toHaveCount(3);
  await expect(listening.heard).toHaveText('3 connections, 1 rejected');
  await listening.filter.fill('BILLING');
  await expect(options).toHaveCount(2);
  await expect(listening.heard).toHaveText('2 of 3 connections');
  await listening.outcome.selectOption({ label: 'Rejected (1)' });
  await expect(options).toHaveCount(1);
  await listening.filter.fill('no such application');
  await expect(page.getByText('No connection fits the filter.')).toBeVisible();
  await listening.filter.press('Escape');
  await expect(listening.filter).toHaveValue('');
  await expect(options).toHaveText(/Rejected, code 18/);
});

test('a listener that refuses is quoted, and asked again on request', async ({ page, product }) => {
  const listening = new Listening(page, product.url);
  await new FakeListener(page).start({ type: 'refused', why: 'not-listening' });
  await page.goto(`${product.url}#listen`);
  await expect(page.getByText('The listener does not tell this page')).toBeVisible();
  await expect(page.getByText('Start again without --no-sandbox.')).toBeVisible();
  await expect(listening.filter).toBeHidden();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Start again without --no-sandbox.')).toBeVisible();
});

test('served as files alone, the page says that there is no listener, and what to do', async ({ page }) => {
  const files = sirv(join(import.meta.dirname, '../dist/client'));
  const server = createServer((request, response) => files(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/#listen`);
  await expect(page.getByText('No listener at this address')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('npm start');
  await page.getByRole('link', { name: 'Handshake' }).click();
  await expect(page.getByRole('status', { name: 'Verdict' })).toHaveAttribute('data-outcome', 'example');
  server.closeAllConnections();
  server.close();
});

test('a listener that ends is said to be lost, and one that is started anew wants its own token', async ({
  page,
  launch,
}) => {
  const port = await closedPort();
  const where = ['--port', String(await closedPort()), '--sandbox-port', String(port)];
  const product = await launch(where);
  const listening = new Listening(page, product.url);
  await listening.open();
  await loginTo(port);
  await expect(listening.rows('Authenticated')).toHaveCount(1);
  await product.stop();
  await expect(page.getByText('The link to the listener broke')).toBeVisible();
  await expect(listening.rows('Authenticated')).toHaveCount(1);
  await expect(listening.answer).toBeDisabled();
  const next = await launch(where);
  // By itself: after the fourth try that fails, the next one is 15 s away.
  await expect(page.getByText('The link to the listener broke')).toBeHidden({ timeout: 16_000 });
  await expect(listening.token).toBeVisible();
  await expect(listening.rows('Authenticated')).toHaveCount(1);
  await listening.enterToken(product.token);
  await expect(listening.token).toHaveAccessibleDescription(/not the one that the terminal shows/);
  await listening.enterToken(next.token);
  await expect(listening.token).toBeHidden();
  await expect(listening.connections).toBeHidden();
  await loginTo(port, wrong);
  await expect(listening.rows('Rejected')).toHaveCount(1);
});

test('what has ended is forgotten when asked for', async ({ page, heard }) => {
  const { port, listening } = heard;
  await loginTo(port);
  await listening.choose('Authenticated');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(listening.connections).toBeHidden();
  await expect(page.getByText('The listener keeps it no longer')).toBeVisible();
  await listening.expectOutcome('authenticated');
});

test('a list, its connection and its steps by the keyboard alone', async ({ page, heard }) => {
  const { port, listening } = heard;
  for (const appName of ['one', 'two', 'three']) await loginTo(port, ada, { appName });
  await expect(listening.connections.getByRole('option')).toHaveCount(3);
  const chosen = listening.connections.getByRole('option', { selected: true });
  await page.keyboard.press('/');
  await expect(listening.filter).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(listening.outcome).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(listening.connections).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('three');
  await page.keyboard.press('End');
  await expect(chosen).toContainText('one');
  await page.keyboard.press('ArrowUp');
  await expect(chosen).toContainText('two');
  await page.keyboard.press('Home');
  await expect(chosen).toContainText('three');
  const id = (await chosen.getAttribute('id')) ?? 'none';
  await expect(listening.connections).toHaveAttribute('aria-activedescendant', id);
  await listening.expectOutcome('authenticated');
  await page.keyboard.press('ArrowRight');
  await listening.expectStage('string-to-sign');
  await page.keyboard.press('Enter');
  await expect(listening.step('string-to-sign').getByRole('button')).toBeFocused();
  await page.keyboard.press('End');
  await listening.expectStage('verdict');
});

test('the address carries connection and step, and leads back to them', async ({ page, context, heard }) => {
  const { port, product, listening } = heard;
  await loginTo(port);
  await listening.choose('Authenticated');
  await listening.look('hello');
  await expect(page).toHaveURL(/#listen\/\d+\/hello$/);
  const other = new Listening(await context.newPage(), product.url);
  await other.page.goto(page.url());
  await other.expectOutcome('authenticated');
  await other.expectStage('hello');

  // To one's own handshake and back: each keeps its place, and the focus stays on the link.
  const modes = page.getByRole('navigation', { name: 'Modes' });
  await modes.getByRole('link', { name: 'Handshake' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#canonical-request$/);
  await expect(modes.getByRole('link', { name: 'Handshake' })).toBeFocused();
  await expect(listening.runButton).toBeVisible();
  await expect(listening.verdict).toContainText('arn:aws:iam::123456789012:user/ada');
  await modes.getByRole('link', { name: 'Listen' }).click();
  await expect(page).toHaveURL(/#listen\/\d+\/hello$/);
  await listening.expectStage('hello');
  await page.goBack();
  await expect(page).toHaveURL(/#canonical-request$/);
});

test('an address of a connection that nobody knows says so', async ({ page, heard }) => {
  await page.goto(`${heard.product.url}#listen/4711/hello`);
  await expect(page.getByText('Nothing is known of connection 4711')).toBeVisible();
});
