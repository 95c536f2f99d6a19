import type { Page } from 'playwright/test';
import type { Playground } from './support/playground';
import { expect, test } from './support/test';

/** Breaks a function of the language that a part of the page draws with, as no known input can. */
async function breakOnPurpose(page: Page, what: 'dates' | 'numbers'): Promise<void> {
  await page.evaluate((broken) => {
    const fail = (): never => {
      throw new RangeError('secret words');
    };
    if (broken === 'dates') Object.assign(Intl.DateTimeFormat.prototype, { formatToParts: fail });
    else Object.assign(Number.prototype, { toFixed: fail });
  }, what);
}

async function expectInputsKept(playground: Playground, outcome = 'example'): Promise<void> {
  await expect(playground.accessKeyId).toHaveValue('AKIAIOSFODNN7EXAMPLE');
  await expect(playground.verdict).toHaveAttribute('data-outcome', outcome);
}

test('a step that cannot be drawn says so in its place; the other steps and the inputs stay', async ({
  page,
  playground,
}) => {
  await playground.open('signature');
  await breakOnPurpose(page, 'dates');
  await playground.look('credentials');
  await expect(playground.stage).toContainText('This step could not be drawn');
  await expect(playground.stage).toContainText('RangeError');
  await expect(playground.stage).not.toContainText('secret words');
  await expectInputsKept(playground);
  await playground.look('canonical-request');
  await expect(playground.stage.locator('[data-value="canonicalRequest"]')).toBeVisible();
  await expect(playground.stage).not.toContainText('could not be drawn');
});

test('when the steps cannot be drawn, the stage and the inputs stay', async ({ page, playground }) => {
  await playground.open('signature');
  await breakOnPurpose(page, 'numbers');
  await playground.run();
  await expect(page.getByText('The steps could not be drawn')).toBeVisible();
  await expect(playground.stage.locator('[data-value="signature"]').first()).toBeVisible();
  await expectInputsKept(playground, 'authenticated');
});
