import type { Page } from 'playwright/test';
import { stepIds } from './support/steps';
import { expect, test } from './support/test';

/**
 * What is wider than it may be: the page itself, or an element that sticks out of its column. What lies inside
 * something that scrolls or clips by itself does not stick out.
 */
async function overflows(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`page: ${scrollWidth} in ${clientWidth} px`);
    const isContained = (element: Element, column: Element): boolean => {
      for (let above = element.parentElement; above && above !== column; above = above.parentElement) {
        if (getComputedStyle(above).overflowX !== 'visible') return true;
      }
      return false;
    };
    for (const column of document.querySelectorAll('header, main > *')) {
      const { left, right } = column.getBoundingClientRect();
      for (const element of column.querySelectorAll('*')) {
        const box = element.getBoundingClientRect();
        if (box.width <= 1 || (box.right <= right + 1 && box.left >= left - 1)) continue;
        if (isContained(element, column)) continue;
        const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
        found.push(`${name} from ${box.left} to ${box.right} in ${left} to ${right}`);
      }
    }
    return found;
  });
}

const screens = [
  { name: '360 px', viewport: { width: 360, height: 740 }, deviceScaleFactor: 1 },
  { name: '768 px', viewport: { width: 768, height: 1024 }, deviceScaleFactor: 1 },
  { name: '1280 px', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  { name: '1920 px', viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 },
  { name: '1280 px at 200 %', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
];

for (const { name, viewport, deviceScaleFactor } of screens) {
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor });

    test('nothing sticks out at any step, in either look, with a session token', async ({
      page,
      playground,
    }) => {
      await playground.open();
      await playground.example('Assumed role').click();
      await playground.expectOutcome('authenticated');
      for (const step of stepIds) {
        await playground.jump(step);
        expect(await overflows(page), `${step}, annotated`).toEqual([]);
      }
      await playground.lookAtBytes();
      for (const step of stepIds) {
        await playground.jump(step);
        expect(await overflows(page), `${step}, bytes`).toEqual([]);
      }
    });

    test('nothing sticks out after a refusal, with long texts in every field, and in the help', async ({
      page,
      playground,
    }) => {
      await playground.open();
      await playground.example('No database user').click();
      await playground.expectOutcome('rejected');
      expect(await overflows(page), 'rejected').toEqual([]);
      await playground.fillCredentials('A'.repeat(300), 'b'.repeat(300), 'c'.repeat(2000));
      await playground.chooseTarget('Cluster');
      await playground.connectionString.fill(
        `mongodb://${'h'.repeat(200)}.mongodb.net/?appName=${'x'.repeat(200)}`,
      );
      await playground.look('client-final');
      expect(await overflows(page), 'long texts').toEqual([]);
      await playground.paste('no credentials '.repeat(20));
      expect(await overflows(page), 'not recognised').toEqual([]);
      await page.getByRole('button', { name: 'Help' }).click();
      await expect(page.getByRole('dialog', { name: 'Help' })).toBeInViewport({ ratio: 0.9 });
      expect(await overflows(page), 'help').toEqual([]);
    });

    test('the verdict stays in sight', async ({ page, playground }) => {
      await playground.open();
      await expect(playground.verdict).toBeInViewport();
      await page.mouse.wheel(0, 2000);
      await expect(playground.verdict).toBeInViewport();
    });
  });
}

test('the chosen theme is kept over a reload, and nothing else is', async ({ page, playground }) => {
  await playground.open();
  const theme = page.getByRole('combobox', { name: 'Theme' });
  await theme.selectOption('dark');
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.reload();
  await playground.expectOutcome('authenticated');
  await expect(theme).toHaveValue('dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(canvas);
  expect(await page.evaluate(() => Object.values({ ...localStorage }))).toEqual(['dark']);
  await theme.selectOption('system');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
