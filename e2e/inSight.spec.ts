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
