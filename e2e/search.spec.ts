import type { Page } from 'playwright/test';
import { ada, loginTo } from './support/driverLogin';
import { placesOf } from './support/canary';
import { pasteInto } from './support/pasteInto';
import { readable } from './support/readable';
import { expect, test } from './support/test';

/** Two characters of hers are others, the first two: they are tried first. */
const twice = `BC${ada.secretAccessKey.slice(2)}`;
const stranger = 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY';
/** The search of a few seconds that comes first is slow where many tests run at once. */
const patience = { timeout: 180_000 };

const parts = (page: Page) => ({
  found: page.getByRole('region', { name: 'Check the signature' }),
  search: page.getByRole('button', { name: 'Search two characters' }),
  cancel: page.getByRole('button', { name: 'Cancel' }),
  progress: page.getByRole('progressbar', { name: 'Searching two characters' }),
});

test.describe.configure({ timeout: 400_000 });

test('one character of a secret that was mistyped is found at once, by place and kind and never by itself', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  const mistyped = `${ada.secretAccessKey.slice(0, 6)}b${ada.secretAccessKey.slice(7)}`;
  await loginTo(port, { ...ada, secretAccessKey: mistyped });
  await listening.choose('Rejected');
  await listening.secret.fill(ada.secretAccessKey);
  await listening.secret.press('Enter');
  const { found, search } = parts(page);
  await expect(found).toContainText('Its secret has another character for character 7.', patience);
  await expect(found).toContainText('First difference: character 7.');
  await expect(search).toBeHidden();
  // Of either secret nothing stands on the page but the box, nor of what the driver has in place of it.
  expect(placesOf(ada.secretAccessKey, await readable(page))).toEqual([]);
  expect(placesOf(mistyped, await readable(page))).toEqual([]);
});

test('two characters are searched for on request, with progress and an end to it, by keyboard alone', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port, { ...ada, secretAccessKey: stranger });
  await listening.choose('Rejected');
  const { found, search, cancel, progress } = parts(page);
  await listening.secret.focus();
  await page.keyboard.insertText(ada.secretAccessKey);
  await page.keyboard.press('Enter');
  await expect(search).toBeVisible(patience);
  await expect(found).toContainText('3.1 million possibilities');
  for (let i = 0; i < 10 && !(await focused(page, 'Search two characters')); i++)
    await page.keyboard.press('Tab');
  expect(await focused(page, 'Search two characters')).toBe(true);
  await page.keyboard.press('Enter');
  await expect(progress).toBeVisible();
  await expect(found.getByText(/^\d+%, (?:about|a few)/)).toBeVisible(patience);
  const share = (): Promise<number> =>
    progress.evaluate((bar) => (bar instanceof HTMLProgressElement ? bar.value : Number.NaN));
  const before = await share();
  await expect.poll(share, patience).toBeGreaterThan(before);
  // The workers run in the page's own process, and end with the search.
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await expect.poll(() => focused(page, 'Cancel')).toBe(true);
  await page.keyboard.press('Enter');
  await expect(progress).toBeHidden();
  await expect(cancel).toBeHidden();
  await expect.poll(() => page.workers().length).toBe(0);
  await expect.poll(() => focused(page, 'Search two characters')).toBe(true);
  await expect(found).toContainText('a mistake that is not known here');
});

test('two characters that are others are found, and the focus stays beside what was found', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port, { ...ada, secretAccessKey: twice });
  await listening.choose('Rejected');
  const { found, search } = parts(page);
  await listening.secret.fill(ada.secretAccessKey);
  await listening.secret.press('Enter');
  await search.click(patience);
  await expect(found).toContainText('Its secret has another character for character 1.', patience);
  await expect(found).toContainText('Its secret has another character for character 2.');
  await expect(search).toBeHidden();
  await expect.poll(() => page.workers().length).toBe(0);
  await expect.poll(() => found.evaluate((region) => region.contains(document.activeElement))).toBe(true);
  expect(placesOf(twice, await readable(page))).toEqual([]);
});

test('of the profiles in a credentials file the one that signed is named, and none is written anywhere', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port, ada);
  await listening.choose('Authenticated');
  const { found } = parts(page);
  const profile = (name: string, id: string, secret: string): string =>
    `[${name}]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`;
  await pasteInto(
    listening.secret,
    `${profile('other', 'AKIAQNZGKIQY56JQ7WML', stranger)}\n${profile('hers', ada.accessKeyId, ada.secretAccessKey)}`,
  );
  await listening.secret.press('Enter');
  await expect(found).toContainText('Signed with the secret of hers.', patience);
  for (const secret of [ada.secretAccessKey, stranger])
    expect(placesOf(secret, await readable(page))).toEqual([]);
});

test('a secret that was edited since is checked first, before a search for two characters is offered', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port, { ...ada, secretAccessKey: stranger });
  await listening.choose('Rejected');
  const { search } = parts(page);
  await listening.secret.fill(ada.secretAccessKey);
  await listening.secret.press('Enter');
  await expect(search).toBeVisible(patience);
  await listening.secret.fill(`${ada.secretAccessKey}x`);
  await expect(search).toBeHidden();
});

test('where the browser has no workers, the page searches by itself', async ({ page, heard }) => {
  const { port, listening } = heard;
  await page.addInitScript('delete globalThis.Worker');
  await page.goto('about:blank');
  await listening.open();
  await loginTo(port, { ...ada, secretAccessKey: twice });
  await listening.choose('Rejected');
  const { found, search } = parts(page);
  await listening.secret.fill(ada.secretAccessKey);
  await listening.secret.press('Enter');
  await search.click(patience);
  await expect(found).toContainText('Its secret has another character for character 2.', patience);
});

function focused(page: Page, name: string): Promise<boolean> {
  return page.evaluate((text) => document.activeElement?.textContent === text, name);
}
