import type { Page } from 'playwright/test';
import { expect, test } from './support/test';

test.beforeEach(({ playground }) => playground.open());

const focusIsOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: focused } = document;
    if (!focused || focused === document.body) return 'nothing';
    return focused.getAttribute('aria-label') ?? focused.id;
  });

for (const [name, other, end] of [
  ['First step', 'Next step', 'credentials'],
  ['Last step', 'Previous step', 'verdict'],
] as const) {
  test(`${name} keeps the focus, though it goes no further then`, async ({ page, playground }) => {
    const button = page.getByRole('button', { name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await playground.expectStage(end);
    await expect(button).toBeDisabled();
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await playground.expectStage(end);
    await page.getByRole('button', { name: other, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(button).toBeEnabled();
  });
}

test('a link on the stage to another step leaves the focus on what is shown of that step, from where Tab goes on', async ({
  page,
  playground,
}) => {
  await playground.stage.getByRole('link', { name: '9 String to sign' }).first().focus();
  await page.keyboard.press('Enter');
  await playground.expectStage('string-to-sign');
  const panel = page.getByRole('tabpanel', { name: 'Annotated' });
  await expect(panel).toBeFocused();
  // It shows, as any focus that came by the keyboard does.
  await expect(panel).not.toHaveCSS('outline-style', 'none');
  await page.keyboard.press('Tab');
  await expect(panel.locator(':focus')).toBeVisible();
});

test('the card that is dismissed leaves the focus where it was, and single keys go on', async ({
  page,
  playground,
}) => {
  await page.getByRole('button', { name: 'Dismiss' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'What this shows' })).toBeHidden();
  await expect.poll(() => focusIsOn(page)).toBe('stage');
  await page.keyboard.press('ArrowRight');
  await playground.expectStage('string-to-sign');
});

test('whoever points at a link sees no ring around what comes', async ({ page, playground }) => {
  await playground.stage.getByRole('link', { name: '9 String to sign' }).first().click();
  await playground.expectStage('string-to-sign');
  const panel = page.getByRole('tabpanel', { name: 'Annotated' });
  await expect(panel).toBeFocused();
  await expect(panel).toHaveCSS('outline-style', 'none');
});

test('whoever left a field of their own accord is not brought back when it goes', async ({
  page,
  playground,
}) => {
  await playground.chooseTarget('Cluster');
  await playground.connectionString.focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => focusIsOn(page)).toBe('nothing');
  await page.evaluate(() => (location.hash = 'diagnose'));
  await expect(page.getByRole('heading', { name: 'What do you have?' })).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: 'Target' })).toHaveCount(0);
  expect(await focusIsOn(page)).toBe('nothing');
});
