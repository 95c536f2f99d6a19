import type { Page } from 'playwright/test';
import { expect, test } from './support/test';

test.beforeEach(async ({ playground }) => playground.open('canonical-request'));

const nonceIn = (page: Page) =>
  page.getByRole('region', { name: 'Stage' }).locator('[data-value="serverNonce"]').first();

test('a value lights up where it is pointed at, and goes out again', async ({ page }) => {
  const nonce = nonceIn(page);
  await nonce.hover();
  await expect(nonce).toHaveAttribute('data-lit', '');
  await expect(page.locator('[data-step="server-first"]')).toHaveAttribute('data-lit', '');
  await page.getByRole('heading', { name: 'Countersign' }).hover();
  await expect(page.locator('[data-lit]')).toHaveCount(0);
});

test('a click pins a value and another click lets it go; pinned, it is told apart from what is pointed at', async ({
  page,
}) => {
  const nonce = nonceIn(page);
  await nonce.click();
  await expect(page.locator('#root')).toHaveAttribute('data-pinned', 'serverNonce');
  await expect(page.getByRole('button', { name: /^Server nonce/, pressed: true }).first()).toBeVisible();
  await expect(nonce).toHaveAttribute('data-pin', '');
  await nonce.click();
  await expect(page.locator('[data-pinned]')).toHaveCount(0);
});

test('by keys a value is reached with one stop for the whole text, pinned, and unpinned by Escape', async ({
  page,
}) => {
  const stops = page.locator('[data-value="canonicalRequest"] [data-point][tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await stops.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(nonceIn(page)).toBeFocused();
  await expect(stops).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-pinned="serverNonce"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-pinned]')).toHaveCount(0);
});

test('a text that is selected with the mouse is not pinned', async ({ page }) => {
  const box = await nonceIn(page).boundingBox();
  if (!box) throw new Error('the nonce has no box');
  await page.mouse.move(box.x + 30, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 8, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(5);
  await expect(page.locator('[data-pinned]')).toHaveCount(0);
});
