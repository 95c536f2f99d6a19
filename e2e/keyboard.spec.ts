import type { Page } from 'playwright/test';
import { expect, test } from './support/test';

const ada = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };

test.beforeEach(({ playground }) => playground.open());

/** Names of what Tab stops at, in order, from the beginning of the page. */
async function tabStops(page: Page, count: number): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const focused = document.activeElement;
        if (!(focused instanceof HTMLElement)) return '';
        const labels = 'labels' in focused ? (focused.labels as NodeListOf<HTMLElement> | null) : null;
        const name = focused.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? focused.textContent;
        return (name ?? '').trim();
      }),
    );
  }
  return stops;
}

test('a handshake from paste to verdict by the keyboard alone', async ({ page, playground }) => {
  await page.keyboard.press('/');
  await expect(playground.pasteBox).toBeFocused();
  await page.keyboard.insertText(`AWS_ACCESS_KEY_ID=${ada.id} AWS_SECRET_ACCESS_KEY=${ada.secret}x`);
  await expect(playground.secretAccessKey).toHaveValue(`${ada.secret}x`);
  await page.keyboard.press('Escape');
  await expect(playground.pasteBox).not.toBeFocused();
  await page.keyboard.press('Enter');
  await playground.expectOutcome('rejected');
  await playground.expectStage('verdict');
  await page.keyboard.press('ArrowLeft');
  await playground.expectStage('sts');

  // To the secret, its last character off, and once more.
  await page.keyboard.press('/');
  while (!(await playground.secretAccessKey.evaluate((field) => field === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await playground.expectOutcome('authenticated');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await playground.expectStage('verdict');
});

test('Tab goes through the page in the order in which it is read', async ({ page }) => {
  const stops = await tabStops(page, 40);
  const order = [
    'Download trace',
    'Theme',
    'Help',
    'Paste credentials',
    'IAM user',
    'Access key ID',
    'Secret access key',
    'Session token',
    'Sandbox',
    'Run handshake',
    'Pause before send',
  ];
  const places = order.map((name) => stops.findIndex((stop) => stop.startsWith(name)));
  expect(
    places.filter((place) => place < 0),
    `stops: ${stops.join(' | ')}`,
  ).toEqual([]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the target is chosen by arrows, which leave the step alone', async ({ page, playground }) => {
  await page.getByRole('radio', { name: 'Sandbox' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Cluster' })).toBeChecked();
  await expect(playground.connectionString).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Challenge' })).toBeChecked();
  await playground.expectStage('canonical-request');
});

test('the looks at a step are chosen by arrows, which leave the step alone', async ({ page, playground }) => {
  await page.getByRole('tab', { name: 'Annotated' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Bytes' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('table')).toBeVisible();
  await playground.expectStage('canonical-request');
});

test('? opens the help, Esc closes it, and the focus goes back to where it was', async ({
  page,
  playground,
}) => {
  const step = playground.step('signature').getByRole('button');
  await step.focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  // It is in sight before the focus has come to it.
  await expect(help.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await playground.expectStage('canonical-request');
  await expect(step).toBeFocused();
});

test('single keys are off inside fields', async ({ page, playground }) => {
  await playground.sessionToken.focus();
  await page.keyboard.type('/?');
  await expect(playground.sessionToken).toHaveValue('/?');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Home');
  await playground.expectStage('canonical-request');
});

test('Enter on the button that has the focus does what the button does, once', async ({
  page,
  playground,
}) => {
  await playground.step('hello').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await playground.expectStage('hello');
  await playground.pauseBeforeSend.focus();
  await page.keyboard.press('Space');
  await playground.runButton.focus();
  await page.keyboard.press('Enter');
  await playground.expectOutcome('paused');
  await page.keyboard.press('ArrowRight');
  await expect(playground.step('client-first')).toHaveAttribute('data-status', 'held');
});
