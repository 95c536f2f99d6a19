import type { Locator, Page } from 'playwright/test';
import { loginTo } from './support/driverLogin';
import { expect, test } from './support/test';

const cardOf = (page: Page): Locator => page.getByRole('region', { name: 'What this shows' });
const walkOf = (page: Page): Locator => page.getByRole('region', { name: 'Walk-through' });
const traceFile = new URL('../src/testing/traces/version1/refused-wrong-secret.json', import.meta.url)
  .pathname;

test('a refused run is walked to the refusal, which stands at its last step', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.example('No database user').click();
  await playground.expectOutcome('rejected');
  await page.getByRole('button', { name: 'Walk through it' }).click();
  const walk = walkOf(page);
  await walk.getByRole('button', { name: 'Pause' }).click();
  await playground.expectStage('credentials');
  await page.keyboard.press('End');
  await playground.expectStage('verdict');
  await expect(playground.stage).toContainText('UserNotFound');
  await expect(walk.locator('[aria-live]')).toHaveText('14 of 14 Verdict');
});

test('where nothing was heard or brought there is nothing to play; a heard login is walked as one of one’s own', async ({
  page,
  heard,
}) => {
  const play = page.getByRole('button', { name: 'Play the steps' });
  await expect(page.getByRole('button', { name: 'Next step' })).toBeVisible();
  await expect(play).toHaveCount(0);
  expect(await loginTo(heard.port)).toBeNull();
  await heard.listening.choose(/Authenticated/);
  await play.click();
  const walk = walkOf(page);
  await walk.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('region', { name: 'Stage' })).toHaveAttribute('data-stage', 'credentials');
  await page.keyboard.press('End');
  const stage = page.getByRole('region', { name: 'Stage' });
  await expect(stage).toHaveAttribute('data-stage', 'verdict');
  await expect(stage.getByRole('heading', { level: 2 }).first()).toBeInViewport();
  await expect(cardOf(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Diagnose' }).click();
  await expect(page.getByRole('heading', { name: 'What do you have?' })).toBeVisible();
  await expect(walk).toHaveCount(0);
  await expect(play).toHaveCount(0);
});

test('an opened trace is walked as well, and no card speaks of a login that is not the one in it', async ({
  page,
  playground,
}) => {
  await playground.open();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open trace' }).click(),
  ]);
  await chooser.setFiles(traceFile);
  await expect(page.getByRole('region', { name: 'Opened trace' })).toBeVisible();
  await expect(cardOf(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Play the steps' }).click();
  await walkOf(page).getByRole('button', { name: 'Pause' }).click();
  await playground.expectStage('credentials');
  await page.getByRole('button', { name: 'Close trace' }).click();
  await expect(walkOf(page)).toHaveCount(0);
  await expect(cardOf(page)).toBeVisible();
});

test('a run of one’s own is walked as well, from the bar of the steps, and lets no held message go', async ({
  page,
  playground,
}) => {
  await playground.open();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await playground.pauseBeforeSend.check();
  await playground.run();
  await playground.expectOutcome('paused');
  await page.getByRole('button', { name: 'Play the steps' }).click();
  const walk = walkOf(page);
  await playground.expectStage('credentials');
  await walk.getByRole('button', { name: 'Pause' }).click();
  for (let i = 0; i < 5; i++) await walk.getByRole('button', { name: 'Next', exact: true }).click();
  await playground.expectStage('server-first');
  await playground.expectOutcome('paused');
  // It is a walk through one log: another mode ends it.
  await page.getByRole('link', { name: 'Drivers' }).click();
  await page.getByRole('link', { name: 'Handshake' }).click();
  await playground.expectOutcome('paused');
  await expect(walk).toHaveCount(0);
});
