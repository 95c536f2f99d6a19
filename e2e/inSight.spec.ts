import type { Page } from 'playwright/test';
import { ada, loginTo } from './support/driverLogin';
import type { Product } from './support/product';
import { expect, test } from './support/test';

const widths = [360, 768, 1024, 1280, 1920];

async function watchRefused(page: Page, { url, sandbox }: Product): Promise<void> {
  await page.goto(`${url}#listen`);
  await expect(page.getByRole('textbox', { name: 'Filter connections' })).toBeVisible();
  await loginTo(sandbox.port, ada, { appName: 'orders-api' });
  await loginTo(sandbox.port, { ...ada, secretAccessKey: 'x' });
  await page
    .getByRole('listbox', { name: 'Connections' })
    .getByRole('option', { name: /Rejected/ })
    .click();
}

for (const [width, height] of [
  [360, 740],
  [1024, 768],
  [1280, 800],
] as const) {
  test(`${width} × ${height}: an error is answered, and the first question asked, without scrolling`, async ({
    page,
    playground,
  }) => {
    await page.setViewportSize({ width, height });
    await playground.open('verdict');
    await playground.turnToDiagnose();
    await playground.paste('bad auth : aws sts call has response 403');
    const rows = page.getByRole('list', { name: 'Findings' }).locator('[data-finding]');
    const question = page.getByRole('region', { name: 'Question 1 of at most 3' });
    await expect(question.getByRole('button', { name: 'Yes' })).toBeInViewport({ ratio: 1 });
    await expect(rows.first().getByText('The server does not pass on why.')).toBeInViewport();
    await expect(rows.first()).toContainText('Question 1 of at most 3');
    if (width >= 1280) await expect(rows.nth(1)).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
}

test('1280 × 800: why a login of a driver failed is told without scrolling', async ({ page, launch }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await watchRefused(page, await launch());
  await expect(page.getByText('Rejected, code 18 AuthenticationFailed')).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('the check finds the first wrong character')).toBeInViewport({ ratio: 1 });
});

test('the answer that was chosen for drivers can be read to its end, at every width', async ({
  page,
  product,
}) => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${product.url}#listen`);
    const answer = page.getByRole('combobox', { name: 'Answer' });
    await expect(answer).toHaveValue('judge');
    const room = await answer.evaluate((select) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(select);
      const context = document.createElement('canvas').getContext('2d');
      if (!context || !(select instanceof HTMLSelectElement)) return -1;
      context.font = font;
      const text = select.selectedOptions[0]?.text ?? '';
      const inner = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return inner - context.measureText(text).width;
    });
    expect(room, `${width} px`).toBeGreaterThanOrEqual(0);
  }
});

for (const width of [1024, 1280]) {
  test(`${width} × 768: the steps stand beside the inputs, and the open breakpoints leave the inputs most of their column`, async ({
    page,
    playground,
  }) => {
    await page.setViewportSize({ width, height: 768 });
    await playground.open();
    const steps = page.getByRole('list', { name: 'Steps' });
    for (const step of ['credentials', 'verdict'])
      await expect(steps.locator(`[data-step="${step}"]`)).toBeInViewport({ ratio: 1 });
    const breakpoints = page.getByRole('button', { name: 'Breakpoints' });
    await breakpoints.click();
    await expect(page.getByRole('checkbox', { name: 'Reply to connectionStatus' })).toBeInViewport();
    const table = await page.getByRole('table').filter({ hasText: 'its reply' }).boundingBox();
    expect(table?.height).toBeLessThanOrEqual(150);
    await expect(playground.runButton).toBeInViewport({ ratio: 1 });
  });
}

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1280, 800],
] as const) {
  test(`${width} × ${height}: what a line at the foot of the inputs opens comes into sight with it, the focus where it was`, async ({
    page,
    playground,
  }) => {
    await page.setViewportSize({ width, height });
    await playground.open();
    for (const [name, within] of [
      [/^Break something/, page.getByRole('status', { name: 'Prediction' })],
      [/^Clock and nonce/, page.getByRole('radiogroup', { name: 'Clock' })],
    ] as const) {
      const line = page.getByRole('button', { name });
      // Once it is there already, too.
      for (let times = 0; times < 2; times++) {
        await line.click();
        await expect(within).toBeInViewport({ ratio: 1 });
        await expect(line).toBeFocused();
        expect(await line.evaluate(isHit)).toBe(true);
        expect(await within.evaluate(isHit)).toBe(true);
        if (width >= 1000) expect(await page.evaluate(() => scrollY)).toBe(0);
        const below = line.locator('xpath=ancestor::*[contains(@class, "k-disclosure")]').last();
        const { bottom, room } = await below.evaluate((of) => {
          const bar = document.querySelector('.inputs-go')?.getBoundingClientRect().top ?? innerHeight;
          return { bottom: of.getBoundingClientRect().bottom, room: Math.min(bar, innerHeight) };
        });
        const top = (await line.boundingBox())?.y ?? 0;
        // All of it, or as much as fits below its line where that is gone to.
        expect(bottom <= room + 1 || top < 120, `${top} ${bottom} ${room}`).toBe(true);
        await line.click();
        await expect(within).toBeHidden();
        await page.locator('.k-frame-inputs').evaluate((of) => of.scrollTo(0, 0));
        await page.evaluate(() => scrollTo(0, 0));
      }
    }
  });
}

/** Whether a pointer in the middle of an element meets it, or something in it. */
function isHit(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}
