import type { Page } from 'playwright/test';
import type { Playground } from './support/playground';
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
    'Open trace',
    'Theme',
    'Help',
    'Sandbox',
    'IAM user',
    'Paste anything',
    'Access key ID',
    'Secret access key',
    'Session token',
    'Where drivers look',
    'Break something',
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
  await expect(page.getByRole('treegrid')).toBeVisible();
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

test.describe('where the handshake is not on the page', () => {
  /** To another mode, with the focus on nothing. */
  async function turnTo(page: Page, mode: 'Drivers' | 'Listen'): Promise<void> {
    await page.getByRole('link', { name: mode }).click();
    await page.getByRole('heading', { name: 'Countersign' }).click();
  }

  /** That neither step nor run are others when one comes back to it after the keys that act on a log. */
  async function expectKeysWithoutEffect(page: Page, playground: Playground): Promise<void> {
    for (const key of ['ArrowRight', 'End', 'ArrowLeft', 'ArrowLeft', 'Enter'])
      await page.keyboard.press(key);
    await page.getByRole('link', { name: 'Handshake' }).click();
    await playground.expectStage('client-first');
  }

  test('in Drivers no key acts on it, and there is no trace to download', async ({ page, playground }) => {
    await playground.look('client-first');
    const nonce = playground.stage.locator('[data-value="clientNonce"]').first();
    const before = (await nonce.textContent()) ?? '';
    await turnTo(page, 'Drivers');
    await expect(page.getByRole('list', { name: 'Drivers', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Download trace' })).toBeDisabled();
    await expectKeysWithoutEffect(page, playground);
    await expect(nonce).toHaveText(before);
    await expect(page.getByRole('button', { name: 'Download trace' })).toBeEnabled();
  });

  for (const mode of ['Listen', 'Drivers'] as const) {
    test(`no key acts on it when ${mode} could not be loaded, and none is promised`, async ({
      page,
      playground,
    }) => {
      await page.route(new RegExp(`/${mode.toLowerCase()}-[^/]*\\.js$`, 'u'), (route) => route.abort());
      await playground.look('client-first');
      const nonce = playground.stage.locator('[data-value="clientNonce"]').first();
      const before = (await nonce.textContent()) ?? '';
      await turnTo(page, mode);
      await expect(page.getByText('This part of the page could not be loaded')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Download trace' })).toBeDisabled();
      await expectInHelp(page, ['?', 'Esc']);
      await expectKeysWithoutEffect(page, playground);
      await expect(nonce).toHaveText(before);
    });
  }

  test('/ goes to the connection string of Drivers, and the help tells of the keys that do something there', async ({
    page,
  }) => {
    await turnTo(page, 'Drivers');
    const text = page.getByRole('textbox', { name: 'Connection string to look at' });
    await expect(text).toBeVisible();
    await page.keyboard.press('/');
    await expect(text).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(text).not.toBeFocused();
    await expectInHelp(page, ['/', '?', 'Esc']);
  });
});

test('the help tells of each key of the mode that is looked at', async ({ page }) => {
  await expectInHelp(page, ['←', '→', 'Home', 'End', ',', '.', '↑', '↓', 'Enter', '/', '?', 'Esc']);
  await page.getByRole('link', { name: 'Listen' }).click();
  await expect(page.getByRole('textbox', { name: 'Filter connections' })).toBeVisible();
  const steps = ['←', '→', 'Home', 'End', ',', '.', '↑', '↓', '/', '?', 'Esc'];
  const list = ['↑', '↓', 'Home', 'End', '←', '→', 'Enter'];
  await expectInHelp(page, [...steps, ...list]);
});

/** Opens the help by its key, which names these keys in this order, and closes it. */
async function expectInHelp(page: Page, keys: readonly string[]): Promise<void> {
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help).toBeVisible();
  await expect(help.locator('kbd')).toHaveText(keys);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
}
