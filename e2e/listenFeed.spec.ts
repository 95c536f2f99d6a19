import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { ada, loginTo } from './support/driverLogin';
import { FakeListener } from './support/fakeListener';
import { Listening } from './support/listening';
import { closedPort } from '../src/testing/closedPort';
import { expect, test } from './support/test';

const wrong = { ...ada, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEZ' };

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
  test.slow();
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
  // By itself: after the fourth try that fails, the next one is 15 s away, and takes its time.
  await expect(page.getByText('The link to the listener broke')).toBeHidden({ timeout: 30_000 });
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
