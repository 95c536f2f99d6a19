import type { Page } from 'playwright/test';
import { recordComplaints } from './support/complaints';
import { expect, test } from './support/test';

/** Keeps back the page's own script. @returns what lets it through */
async function withoutScript(page: Page): Promise<() => void> {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(/\/index-[^/]*\.js$/, async (route) => {
    await gate;
    await route.continue();
  });
  return () => open();
}

const movedSoFar = `
  globalThis.moved = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.moved += value;
  }).observe({ type: 'layout-shift', buffered: true });`;

for (const width of [360, 768, 1280])
  test(`at ${width} px the example stands there before the page’s script has come, which moves and changes nothing`, async ({
    page,
    playground,
    product,
  }) => {
    const complaints = recordComplaints(page);
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript({ content: movedSoFar });
    const letThrough = await withoutScript(page);
    await page.goto(product.url, { waitUntil: 'commit' });
    await expect(playground.verdict).toContainText('Authenticated (example)');
    await expect(page.locator('#root')).toBeVisible();
    await expect(playground.steps.getByRole('listitem')).toHaveCount(14);
    const values = (): Promise<readonly (string | null)[]> =>
      page.locator('[data-value]').evaluateAll((all) => all.map(({ textContent }) => textContent));
    const before = await values();
    expect(before.length).toBeGreaterThan(3);
    letThrough();
    await expect(page.getByRole('tab', { name: 'Annotated' })).toBeVisible();
    await expect(playground.accessKeyId).toHaveValue('AKIAIOSFODNN7EXAMPLE');
    expect(await values()).toEqual(before);
    expect(await page.evaluate('globalThis.moved')).toBe(0);
    expect(complaints).toEqual([]);
    await playground.run();
    await playground.expectOutcome('authenticated');
    expect(await values()).not.toEqual(before);
  });

test('nothing can be done with it before it answers, and what is pressed then waits', async ({
  page,
  playground,
  product,
}) => {
  const letThrough = await withoutScript(page);
  await page.goto(product.url, { waitUntil: 'commit' });
  await expect(playground.verdict).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  const filled = playground.accessKeyId.fill('AKIAVISITOR000000000');
  letThrough();
  await filled;
  await expect(playground.accessKeyId).toHaveValue('AKIAVISITOR000000000');
  await playground.expectOutcome('idle');
});

const elsewhere: Readonly<
  Record<string, { readonly hash?: string; readonly stored?: readonly [string, string] }>
> = {
  'the address names another step': { hash: '#signature' },
  'the address names another mode': { hash: '#drivers' },
  'the card was put away': { stored: ['countersign-card', 'dismissed'] },
  'a theme was chosen': { stored: ['countersign-theme', 'dark'] },
};

for (const [what, { hash = '', stored }] of Object.entries(elsewhere))
  test(`where ${what}, the example is not shown before that is`, async ({ page, playground, product }) => {
    const complaints = recordComplaints(page);
    if (stored) await page.addInitScript(([key, value]) => localStorage.setItem(key, value), stored);
    const letThrough = await withoutScript(page);
    await page.goto(`${product.url}${hash}`, { waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-elsewhere');
    await expect(playground.verdict).toBeHidden();
    letThrough();
    await expect(page.getByRole('heading', { name: 'Countersign' })).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-elsewhere');
    expect(complaints).toEqual([]);
  });
