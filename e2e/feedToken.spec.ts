import type { Locator, Page } from 'playwright/test';
import { findings } from './support/axe';
import { placesOf } from './support/canary';
import { loginTo } from './support/driverLogin';
import { Listening } from './support/listening';
import { overflows } from './support/overflows';
import { expect, test } from './support/test';
import { kept, watch } from './support/watch';
import { FeedClient } from '../src/testing/listener/feedClient';

test('the address that is printed opens the feed, and a reload and another tab keep it', async ({
  page,
  heard,
}) => {
  const { port, product, listening } = heard;
  await loginTo(port);
  await expect(listening.rows('Authenticated')).toHaveCount(1);
  await expect(page).toHaveURL(/#listen$/);
  await page.reload();
  await expect(listening.rows('Authenticated')).toHaveCount(1);
  const other = new Listening(await page.context().newPage(), product.bare);
  await other.open();
  await expect(other.rows('Authenticated')).toHaveCount(1);
});

test('without the token everything else works, and Listen takes it from the terminal, by the keyboard alone', async ({
  page,
  product,
}) => {
  const listening = new Listening(page, product.bare);
  await page.goto(product.bare);
  await listening.expectOutcome('example');
  await page.getByRole('link', { name: 'Listen' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Listen needs the token from your terminal')).toBeVisible();
  await expect(listening.filter).toBeHidden();
  expect(await findings(page)).toEqual([]);
  expect(await overflows(page)).toEqual([]);

  await tabTo(page, listening.token);
  await page.keyboard.type('not-the-token');
  await page.keyboard.press('Enter');
  await expect(listening.token).toHaveAccessibleDescription(
    /This token is not the one that the terminal shows/,
  );
  await expect(listening.token).toHaveAttribute('aria-invalid', 'true');
  await expect(listening.token).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Control+A');
  // The whole address will do.
  await page.keyboard.insertText(product.url);
  await expect(listening.token).not.toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Enter');
  await expect(listening.filter).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Copy connection string' }));
});

test('an address of an earlier start, as a browser’s history has it, says in Listen that its token is old', async ({
  page,
  product,
}) => {
  const listening = new Listening(page, product.bare);
  await page.goto(`${product.bare}#token=${'A'.repeat(32)}#listen`);
  await expect(listening.token).toHaveAccessibleDescription(/Each start of the server makes a new one/);
  await expect(page).toHaveURL(/#listen$/);
  // The printed one, pasted into the same tab, leads back to where one was.
  await page.evaluate((token) => {
    location.hash = `token=${token}`;
  }, product.token);
  await expect(listening.filter).toBeVisible();
  await expect(page).toHaveURL(/#listen$/);
});

test('a program that forges the page’s Origin is refused the feed, and so is one with the cookie of another start', async ({
  page,
  heard,
  launch,
}) => {
  const { product } = heard;
  const port = Number(new URL(product.url).port);
  const statusWith = (Cookie: string): Promise<number> => {
    const client = new FeedClient(port, { headers: { Cookie } });
    return client.upgraded().finally(() => client.socket.terminate());
  };
  const other = await launch();
  const second = new Listening(await page.context().newPage(), other.url);
  await second.open();
  const cookies = await page.context().cookies();
  // Two at one address do not take each other's away.
  expect(cookies.map(({ name }) => name).toSorted()).toEqual(
    [product, other].map(({ url }) => `countersign-${new URL(url).port}`).toSorted(),
  );
  for (const cookie of cookies) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/', expires: -1 });
  }
  const own = cookies.find(({ name }) => name.endsWith(`-${port}`));
  const foreign = cookies.find(({ name }) => !name.endsWith(`-${port}`));
  expect(await statusWith('')).toBe(403);
  expect(await statusWith(`${own?.name}=${foreign?.value}`)).toBe(403);
  expect(await statusWith(`${own?.name}=${product.token}`)).toBe(403);
  expect(await statusWith(`${own?.name}=${own?.value}`)).toBe(101);
});

test('the token is in no address after the first, no address that is asked for, no storage, log, page or trace', async ({
  page,
  launch,
}) => {
  const product = await launch(['--log']);
  const seen = watch(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) asked.push(request.url());
  });
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('/api/')) return;
    bodies.push(
      response
        .allHeaders()
        .then((headers) => void seen.push({ where: 'answer', text: JSON.stringify(headers) })),
      response.text().then((text) => void seen.push({ where: 'answer', text })),
    );
  });
  const listening = new Listening(page, product.url);
  await listening.open();
  await loginTo(product.sandbox.port);
  await listening.choose('Authenticated');
  await listening.expectOutcome('authenticated');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download trace' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  seen.push({ where: 'trace', text: Buffer.concat(chunks).toString() });
  seen.push({ where: 'page', text: await page.content() }, ...(await kept(page)));
  await page.reload();
  await expect(listening.filter).toBeVisible();
  seen.push({ where: 'page', text: await page.content() }, ...(await kept(page)));
  await Promise.all(bodies);
  await product.stop();
  // Once in the first line, for the person who started it.
  seen.push({ where: 'log', text: product.output().replace(product.token, '') });

  // In the address as it was opened, and in the one header by which it is exchanged.
  expect(placesOf(product.token, seen).toSorted()).toEqual(['address', 'request']);
  const carrying = seen.filter((sighting) => placesOf(product.token, [sighting]).length > 0);
  expect(carrying.filter(({ where }) => where === 'address')).toHaveLength(1);
  expect(
    carrying.filter(({ where, text }) => where === 'request' && text.includes('"authorization"')),
  ).toHaveLength(1);
  expect(asked.length).toBeGreaterThan(0);
  expect(
    placesOf(
      product.token,
      asked.map((text) => ({ where: 'asked', text })),
    ),
  ).toEqual([]);
});

/** Presses Tab until it stands there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  const isFocused = (): Promise<boolean> => place.evaluate((element) => element === document.activeElement);
  for (let times = 0; times < 60 && !(await isFocused()); times++) await page.keyboard.press('Tab');
  await expect(place).toBeFocused();
}
