import type { Locator, Page } from 'playwright/test';
import { Playground } from './support/playground';
import { stepIds } from './support/steps';
import { expect, test } from './support/test';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`at 1280 × 800 all that is needed to understand and to run is above the fold, ${colorScheme}`, async ({
    page,
    playground,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1280, height: 800 });
    await playground.open();
    await expectAllInSight(page, playground);
  });

  test(`where a scrollbar takes room, too, all of it is above the fold, ${colorScheme}`, async ({
    playwright,
    launchOptions,
    product,
  }) => {
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      ignoreDefaultArgs: ['--hide-scrollbars'],
    });
    const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 800 } });
    const playground = new Playground(page, product.url);
    await playground.open();
    // Of Windows they are 17 px wide, which is one more than here.
    const stage = page.locator('.k-frame-stage');
    const bar = await stage.evaluate((of: HTMLElement) => of.offsetWidth - of.clientWidth);
    expect(bar).toBeGreaterThan(8);
    await stage.evaluate(
      (of: HTMLElement, wider) =>
        (of.style.paddingRight = `calc(${getComputedStyle(of).paddingRight} + ${wider}px)`),
      Math.max(0, 17 - bar),
    );
    await expectAllInSight(page, playground);
    await browser.close();
  });
}

async function expectAllInSight(page: Page, playground: Playground): Promise<void> {
  const inputs = page.locator('.k-frame-inputs');
  const card = page.getByRole('region', { name: 'What this shows' });
  const shown: readonly Locator[] = [
    card,
    ...['Walk through it', 'I have an error message', 'Use my own keys', 'Dismiss'].map((name) =>
      card.getByRole('button', { name, exact: true }),
    ),
    ...['Sandbox', 'Cluster', 'Challenge'].map((name) =>
      page.getByRole('radiogroup', { name: 'Target' }).getByRole('radio', { name }),
    ),
    ...(['IAM user', 'Assumed role', 'No database user'] as const).map((name) => playground.example(name)),
    playground.pasteBox,
    playground.accessKeyId,
    page.getByLabel('Secret access key', { exact: true }),
    page.getByLabel('Session token', { exact: true }),
    // Each says its present state in its line.
    inputs.getByRole('button', { name: /^Where drivers look.* of 5/ }),
    inputs.getByRole('button', { name: /^Get temporary credentials/ }),
    inputs.getByRole('combobox', { name: 'Server behaves like' }),
    inputs.getByRole('button', { name: /^Break something.*nothing/ }),
    playground.runButton,
    playground.pauseBeforeSend,
    ...['Connect', 'Agree on a nonce', 'Sign, on your side only', 'Prove it'].map((act) =>
      page.locator('.steps-act').getByText(act, { exact: true }),
    ),
    ...(['credentials', 'client-first', 'request', 'sts', 'verdict'] as const).map((id) =>
      playground.step(id),
    ),
    playground.stage.getByRole('heading', { level: 2 }),
    playground.stage.locator('[data-value="canonicalRequest"]').first(),
    // All of the text, what becomes of it, and the first of its values: those that the server made.
    playground.stage.locator('[data-value="payloadHash"]').first(),
    playground.stage.locator('[data-value="canonicalRequestHash"]').first(),
    playground.stage.getByRole('link', { name: '9 String to sign', exact: true }).first(),
    ...['Values here', 'From', 'Goes to', 'If it is wrong, you see'].map((name) =>
      playground.stage.getByRole('columnheader', { name }),
    ),
    ...['Server nonce', 'STS host'].map((name) => playground.stage.getByRole('row', { name })),
  ];
  for (const element of shown) await expect(element).toBeInViewport({ ratio: 0.99 });
  // Nothing covers what is there: each is what is hit at its middle.
  for (const element of shown) expect(await element.evaluate(isHit), `${element}`).toBe(true);
  // Nobody has to scroll to see it.
  const columns = page.locator('.k-frame-inputs, .k-frame-steps');
  expect(
    await columns.evaluateAll((all) => all.map((column) => column.scrollHeight - column.clientHeight)),
  ).toEqual([0, 0]);
}

test('at 1280 × 800 no room is left empty between a step’s why and its looks, on the step that says least or most', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await playground.open();
  for (const step of stepIds) {
    await playground.jump(step);
    const why = await playground.stage.locator('.stage-why').boundingBox();
    const tabs = await playground.stage.getByRole('tablist').boundingBox();
    if (!why || !tabs) throw new Error(`no why or no looks at ${step}`);
    expect(tabs.y - why.y - why.height, step).toBeLessThan(16);
  }
});

/** Whether a pointer in the middle of an element meets the element, something in it, or its label. */
function isHit(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const met = document.elementFromPoint(x + width / 2, y + height / 2);
  return met !== null && (element.contains(met) || met.contains(element) || met.closest('label') !== null);
}
