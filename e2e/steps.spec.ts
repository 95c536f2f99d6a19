import { findings } from './support/axe';
import type { Locator } from 'playwright/test';
import { stepIds } from './support/steps';
import { expect, test } from './support/test';

const acts = {
  Connect: 'credentials',
  'Agree on a nonce': 'client-first',
  'Sign, on your side only': 'request',
  'Prove it': 'client-final',
} as const;

/** The letters of a row, as they are seen. */
async function lettersOf(row: Locator): Promise<string> {
  return row.locator('.k-badge').evaluateAll((badges) => {
    const isSeen = (badge: Element): boolean => {
      const box = badge.closest('.step-letters')?.getBoundingClientRect();
      const { right, bottom } = badge.getBoundingClientRect();
      return box !== undefined && bottom <= box.bottom + 0.5 && right <= box.right + 0.5;
    };
    return badges
      .filter(isSeen)
      .map((badge) => badge.textContent)
      .join('');
  });
}

test('all fourteen steps are one list, each act by its name before its first step and in no step', async ({
  playground,
}) => {
  await playground.open();
  await expect(playground.steps.getByRole('listitem')).toHaveCount(14);
  const read = await playground.steps.evaluate((list) =>
    [...list.children].map(
      (child) =>
        child.getAttribute('data-step') ?? (child.querySelector('[data-step]') ? '' : child.textContent),
    ),
  );
  const expected = stepIds.flatMap((step) => {
    const act = Object.entries(acts).find(([, first]) => first === step);
    return act ? [act[0], step] : [step];
  });
  expect(read).toEqual(expected);
});

test('each row carries the letters of the values that meet there, what it makes first, and its name stays short', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await playground.open();
  const letters: Record<string, string> = {};
  for (const step of stepIds) letters[step] = await lettersOf(playground.step(step));
  expect(letters).toMatchObject({
    credentials: 'k',
    resolve: '',
    hello: '',
    'client-first': 'r1',
    'server-first': expect.stringMatching(/^sh/),
    'canonical-request': 'cxs',
    signature: expect.stringMatching(/^va/),
    sts: expect.stringMatching(/^u/),
  });
  await expect(playground.step('server-first').getByRole('button')).toHaveAccessibleName(
    /^6\s*Server first\s*, Server to You, done[\s\d.<]*m?s?$/,
  );
  await expect(playground.step('server-first').locator('.step-letters')).toHaveAttribute(
    'title',
    /^s Server nonce, h STS host, g Region, /,
  );
});

test('a session token has its letter where there is one', async ({ playground }) => {
  await playground.open();
  expect(await lettersOf(playground.step('credentials'))).toBe('k');
  await playground.example('Assumed role').click();
  await playground.expectOutcome('authenticated');
  await expect.poll(() => lettersOf(playground.step('credentials'))).toBe('kt');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`steps, acts, bar and room for a trail stand above the fold at 1280 × 800, ${colorScheme}`, async ({
    page,
    playground,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1280, height: 800 });
    await playground.open();
    const rows = await playground.steps
      .getByRole('listitem')
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(29);
    expect(Math.max(...rows)).toBeLessThanOrEqual(30);
    const list = await playground.steps.boundingBox();
    const bar = await page.locator('.steps-bar').boundingBox();
    if (!list || !bar) throw new Error('no list, or no bar');
    expect(list.y + list.height + bar.height + 90).toBeLessThanOrEqual(800);
    await expect(page.locator('.steps-bar')).toBeInViewport({ ratio: 1 });
  });
}

test('STS answers with an arrow of its own, and a refusal by STS is marked there and at the verdict', async ({
  playground,
}) => {
  await playground.open();
  const answer = playground.step('sts').locator('.k-lane-answer');
  await expect(answer).toHaveAttribute('data-party', 'sts');
  await expect(answer.locator('.k-lane-head')).toHaveCount(1);
  await playground.secretAccessKey.fill('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEx');
  await playground.run();
  await playground.expectOutcome('rejected');
  await expect(answer.locator('.k-lane-cross')).toHaveCount(1);
  await expect(playground.step('sts')).toHaveAttribute('data-status', 'done');
  await expect(playground.step('sts').getByRole('button')).toHaveAccessibleName(
    /STS.*Server to STS, refused/,
  );
  await expect(playground.step('verdict')).toHaveAttribute('data-status', 'failed');
});

test('a server that knows no such user was answered by STS, and that is what is marked', async ({
  playground,
}) => {
  await playground.open();
  await playground.example('No database user').click();
  await playground.expectOutcome('rejected');
  await expect(playground.step('sts').locator('.k-lane-cross')).toHaveCount(0);
  await expect(playground.step('sts').getByRole('button')).toHaveAccessibleName(/Server to STS, done/);
});

/** The steps at which something of a kind is drawn. */
async function stepsWith(steps: Locator, what: string): Promise<readonly (string | null)[]> {
  return steps
    .locator('[data-step]')
    .evaluateAll(
      (rows, selector) =>
        rows
          .filter((row) =>
            [...row.querySelectorAll(selector)].some((drawn) => drawn.getClientRects().length > 0),
          )
          .map((row) => row.getAttribute('data-step')),
      what,
    );
}

test('a value that is pointed at, or pinned, has a line from its maker to its last user, in its maker’s hue', async ({
  page,
  playground,
}) => {
  const makerAndUsers = ['request', 'canonical-request', 'string-to-sign', 'signing-key', 'client-final'];
  const way = [...makerAndUsers.slice(0, -1), 'signature', 'client-final'];
  await playground.open('string-to-sign');
  const { steps, stage } = playground;
  expect(await stepsWith(steps, '.step-way, .step-stop')).toEqual([]);
  await stage.locator('[data-value="amzDate"]').first().hover();
  await expect.poll(() => stepsWith(steps, '.step-stop')).toEqual(makerAndUsers);
  expect(await stepsWith(steps, '.step-way')).toEqual(way);
  expect(await stepsWith(steps, '.step-way[data-half="upper"]')).toEqual(way.slice(1));
  for (const step of makerAndUsers)
    await expect(playground.step(step).locator('.k-badge[data-lit]')).toHaveText('d');
  await stage.locator('[data-value="amzDate"]').first().click();
  await page.mouse.move(0, 0);
  await expect.poll(() => stepsWith(steps, '.step-stop')).toEqual(makerAndUsers);
  // Another that is pointed at meanwhile has the line.
  await playground.step('server-first').locator('.k-badge').first().hover();
  await expect
    .poll(() => stepsWith(steps, '.step-stop'))
    .toEqual(['server-first', 'request', 'canonical-request']);
  const hues = await playground
    .step('server-first')
    .evaluate((row) => [
      getComputedStyle(row.querySelector('.step-stop') ?? row).backgroundColor,
      getComputedStyle(row.querySelector('.k-lane-shape') ?? row).fill,
    ]);
  expect(hues[0]).toBe(hues[1]);
});

test('a run says what it has otherwise than the run before, and announces none of it', async ({
  page,
  playground,
}) => {
  await playground.open();
  const note = page.getByText('New since the run before');
  await expect(note).toHaveCount(0);
  await playground.run();
  await playground.expectOutcome('authenticated');
  await expect(note).toContainText(/Client nonce, Server nonce/);
  await expect(note).not.toContainText('Access key ID');
  expect(await note.evaluate((element) => element.closest('[aria-live], [role=status]') === null)).toBe(true);
  await playground.fillCredentials('AKIAI44QH8DHBEXAMPLE', 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY');
  await playground.run();
  await expect(note).toContainText('Access key ID');
});

/** What lights up each lane, and its end after the run's beginning, milliseconds. */
async function lightsOf(steps: Locator): Promise<readonly { name: string; until: number }[]> {
  return steps.getByRole('listitem').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const shape = row.querySelector('.k-lane-shape');
      if (!shape) return [];
      const { animationName: name, animationDelay, animationDuration } = getComputedStyle(shape);
      return [{ name, until: 1000 * (parseFloat(animationDelay) + parseFloat(animationDuration)) }];
    }),
  );
}

test('each run lights the lanes anew, in order and within 600 ms, and what is true does not wait for the light', async ({
  playground,
}) => {
  await playground.open();
  expect(new Set((await lightsOf(playground.steps)).map(({ name }) => name))).toEqual(new Set(['none']));
  const names: string[] = [];
  for (let run = 0; run < 2; run++) {
    await playground.run();
    await playground.expectOutcome('authenticated');
    for (const step of ['credentials', 'sts', 'verdict'])
      await expect(playground.step(step)).toHaveAttribute('data-status', 'done');
    const lights = (await lightsOf(playground.steps)).filter(({ name }) => name !== 'none');
    // Of all but the two that the sandbox does without.
    expect(lights).toHaveLength(12);
    const ends = lights.map(({ until }) => until);
    expect(ends).toEqual(ends.toSorted((one, other) => one - other));
    expect(Math.max(...ends)).toBeLessThanOrEqual(600);
    names.push(lights[0]?.name ?? '');
  }
  expect(names[0]).not.toBe(names[1]);
});

test('under reduced motion no lane is lit', async ({ page, playground }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await playground.open();
  await playground.run();
  await playground.expectOutcome('authenticated');
  expect(new Set((await lightsOf(playground.steps)).map(({ name }) => name))).toEqual(new Set(['none']));
});

test('axe with every rule finds nothing in the list of steps', async ({ page, playground }) => {
  await playground.open();
  await playground.run();
  await playground.expectOutcome('authenticated');
  expect(await findings(page, { everything: true, within: '.steps' })).toEqual([]);
});
