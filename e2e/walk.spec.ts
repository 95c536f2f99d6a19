import type { Locator, Page } from 'playwright/test';
import { findings } from './support/axe';
import { stepIds } from './support/steps';
import { expect, test } from './support/test';

const cardOf = (page: Page): Locator => page.getByRole('region', { name: 'What this shows' });
const walkOf = (page: Page): Locator => page.getByRole('region', { name: 'Walk-through' });

/** From here on the page's timers go as the test says. */
async function holdTime(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the first screen says what it is, why, where a key goes, and how to begin, ${colorScheme}`, async ({
    page,
    playground,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1280, height: 800 });
    await playground.open();
    const card = cardOf(page);
    await expect(card).toBeInViewport({ ratio: 1 });
    await expect(card).toContainText('MongoDB cannot check an AWS key; only AWS can.');
    await expect(card).toContainText('MONGODB-AWS');
    await expect(card).toContainText('stays in this tab');
    for (const name of ['Walk through it', 'I have an error message', 'Use my own keys', 'Dismiss'])
      await expect(card.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    expect(await findings(page, { everything: true, within: '.opening' })).toEqual([]);
  });
}

test('the card is dismissed once, stays away over a reload, and the help brings it back', async ({
  page,
  playground,
}) => {
  await playground.open();
  await cardOf(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(cardOf(page)).toHaveCount(0);
  await page.reload();
  await playground.expectOutcome('example');
  await expect(cardOf(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Show the introduction again' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(cardOf(page)).toBeVisible();
  await page.reload();
  await expect(cardOf(page)).toBeVisible();
});

test('where the browser keeps nothing, the card is dismissed all the same', async ({ page, playground }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await playground.open();
  await cardOf(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(cardOf(page)).toHaveCount(0);
});

test('with an error message one begins in the paste box of Diagnose', async ({ page, playground }) => {
  await playground.open();
  await page.getByRole('button', { name: 'I have an error message' }).click();
  await expect(page).toHaveURL(/#diagnose/);
  await expect(page.getByRole('heading', { name: 'What do you have?' })).toBeVisible();
  await expect(playground.pasteBox).toBeFocused();
  await page.keyboard.insertText('bad auth : aws sts call has response 403');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Evidence' })).toBeVisible();
});

test('with keys of one’s own the example and its success are gone, and one begins in the paste box', async ({
  page,
  playground,
}) => {
  await playground.open();
  await page.getByRole('button', { name: 'Use my own keys' }).click();
  await expect(playground.pasteBox).toBeFocused();
  await playground.expectOutcome('idle');
  await expect(playground.accessKeyId).toHaveValue('');
});

test('a walk goes from the first step to the last by itself, announcing each once, and plays again', async ({
  page,
  playground,
}) => {
  await playground.open();
  await holdTime(page);
  await page.getByRole('button', { name: 'Walk through it' }).click();
  const walk = walkOf(page);
  await expect(walk.getByRole('button', { name: 'Pause' })).toBeFocused();
  const said = walk.locator('[aria-live]');
  await expect(said).toHaveCount(1);
  for (const [i, step] of stepIds.entries()) {
    await playground.expectStage(step);
    await expect(said).toContainText(`${i + 1} of 14`);
    await page.clock.runFor(8000);
  }
  await playground.expectStage('verdict');
  await walk.getByRole('button', { name: 'Play again' }).click();
  await playground.expectStage('credentials');
});

test('a walk pauses, goes on by hand and by keys, has its speed, and is left by Escape at any moment', async ({
  page,
  playground,
}) => {
  await playground.open();
  await holdTime(page);
  await page.getByRole('button', { name: 'Walk through it' }).click();
  const walk = walkOf(page);
  await walk.getByRole('button', { name: 'Pause' }).click();
  await page.clock.runFor(60_000);
  await playground.expectStage('credentials');
  await walk.getByRole('button', { name: 'Next', exact: true }).click();
  await playground.expectStage('resolve');
  await page.keyboard.press('ArrowRight');
  await playground.expectStage('connect');
  await walk.getByRole('button', { name: 'Previous', exact: true }).click();
  await playground.expectStage('resolve');
  await walk.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '2×' });
  await walk.getByRole('button', { name: 'Play' }).click();
  await page.clock.runFor(4000);
  await playground.expectStage('connect');
  await page.keyboard.press('Escape');
  await expect(walk).toHaveCount(0);
  await page.clock.runFor(60_000);
  await playground.expectStage('connect');
  await expect(cardOf(page)).toBeVisible();
});

test('once another run is looked at, the card no longer speaks of the example', async ({
  page,
  playground,
}) => {
  await playground.open();
  await expect(cardOf(page)).toContainText('uses AWS’s example key');
  await playground.run();
  await playground.expectOutcome('authenticated');
  await expect(cardOf(page)).not.toContainText('example');
  await expect(cardOf(page)).toContainText('stays in this tab');
});

test('where one column is all there is, what the page shows comes first', async ({ page, playground }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await playground.open();
  const card = cardOf(page);
  await expect(card).toBeInViewport({ ratio: 1 });
  await expect(card.getByRole('button', { name: 'Walk through it' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('radiogroup', { name: 'Target' })).toBeInViewport({ ratio: 1 });
  // Before the fields for whoever reads or tabs, too.
  const comesFirst = await card.evaluate(
    (element) =>
      (document.querySelector('[role=radiogroup]')?.compareDocumentPosition(element) ?? 0) &
      Node.DOCUMENT_POSITION_PRECEDING,
  );
  expect(comesFirst).not.toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(card).toHaveCount(1);
  await expect(page.locator('.k-frame-stage').getByRole('region', { name: 'What this shows' })).toBeVisible();
});

test('by the keyboard alone a walk begins, is walked to its end, and is left, and the focus is never lost', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await playground.open();
  await page.getByRole('button', { name: 'Walk through it' }).focus();
  await page.keyboard.press('Enter');
  const walk = walkOf(page);
  await expect(walk.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  const next = walk.getByRole('button', { name: 'Next', exact: true });
  await expect(next).toBeFocused();
  for (const step of stepIds.slice(1)) {
    await page.keyboard.press('Enter');
    await playground.expectStage(step);
  }
  await expect(walk.getByRole('button', { name: 'Play again' })).toBeFocused();
  await walk.getByRole('button', { name: 'Leave' }).focus();
  await page.keyboard.press('Enter');
  await expect(walk).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Play the steps' })).toBeFocused();
  await playground.expectStage('verdict');
});

test('each step of a walk is announced as one thing, its number and title, by nothing else on the page', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await playground.open();
  await page.getByRole('button', { name: 'Walk through it' }).click();
  const walk = walkOf(page);
  await expect(walk).toBeVisible();
  await page.evaluate(() => {
    const said: string[] = [];
    const regions = '[aria-live]:not([aria-live=off]), [role=status], [role=alert]';
    new MutationObserver((changes) => {
      const changed = changes.flatMap(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest(regions) ?? [];
      });
      for (const region of new Set(changed)) said.push(region.textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { said });
  });
  for (const step of stepIds.slice(1, 5)) {
    await walk.getByRole('button', { name: 'Next', exact: true }).click();
    await playground.expectStage(step);
  }
  const said = (): Promise<readonly string[]> =>
    page.evaluate(() => (globalThis as unknown as { said: readonly string[] }).said);
  await expect
    .poll(said)
    .toEqual(['2 of 14 Resolve', '3 of 14 Connect', '4 of 14 Hello', '5 of 14 Client first']);
});

test('under reduced motion a walk waits for whoever walks it, and no lane is lit', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await playground.open();
  await page.getByRole('button', { name: 'Walk through it' }).click();
  await expect(walkOf(page).getByRole('button', { name: 'Play' })).toBeFocused();
  const animation = await playground
    .step('credentials')
    .locator('.k-lane-shape')
    .evaluate((shape) => getComputedStyle(shape).animationName);
  expect(animation).toBe('none');
});

test('the lane of the step that is walked lights up', async ({ page, playground }) => {
  await playground.open();
  await page.getByRole('button', { name: 'Walk through it' }).click();
  await expect(walkOf(page)).toBeVisible();
  const lights = (step: string): Promise<string> =>
    playground
      .step(step)
      .locator('.k-lane-shape')
      .first()
      .evaluate((shape) => getComputedStyle(shape).animationName);
  expect(await lights('verdict')).toBe('none');
  await page.keyboard.press('End');
  await playground.expectStage('verdict');
  await expect.poll(() => lights('verdict')).toBe('steps-walk');
});

test('axe with every rule finds nothing in the walk, and where one column is all there is it stands in sight', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await playground.open();
  await page.getByRole('button', { name: 'Walk through it' }).click();
  await expect(walkOf(page)).toBeInViewport({ ratio: 1 });
  expect(await findings(page, { everything: true, within: '.walk' })).toEqual([]);
});
