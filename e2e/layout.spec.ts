import { gapBetween } from './support/gap';
import { misplaced } from './support/misplaced';
import { overflows } from './support/overflows';
import { screens } from './support/screens';
import { stepIds } from './support/steps';
import { expect, test } from './support/test';

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
      await expect(page.getByText('Not recognised')).toBeVisible();
      expect(await overflows(page), 'not recognised').toEqual([]);
      await page.getByRole('button', { name: 'Help' }).click();
      await expect(page.getByRole('dialog', { name: 'Help' })).toBeInViewport({ ratio: 0.9 });
      expect(await overflows(page), 'help').toEqual([]);
    });

    test('the verdict stays in sight', async ({ page, playground }) => {
      await playground.open('sts');
      await expect(playground.verdict).toBeInViewport();
      await expect(playground.stage).toContainText('What STS answered');
      await playground.stage.hover();
      await page.mouse.wheel(0, 2000);
      // The page, or where the columns stand side by side, the stage alone.
      const head = playground.stage.getByRole('heading', { level: 2 });
      await expect(head).not.toBeInViewport();
      await expect(playground.verdict).toBeInViewport();
    });
  });
}

test.describe('360 px', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the pinned verdict keeps a gap above it, and shows an ARN to its end', async ({
    page,
    playground,
  }) => {
    await playground.open();
    await playground.example('Assumed role').click();
    await playground.expectOutcome('authenticated');
    await page.mouse.wheel(0, 2000);
    await expect.poll(async () => (await playground.verdict.boundingBox())?.y).toBeLessThan(40);
    expect((await playground.verdict.boundingBox())?.y).toBeGreaterThanOrEqual(8);
    const isWhole = await playground.verdict
      .getByText('assumed-role/app/ada')
      .evaluate(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth <= clientWidth && scrollHeight <= clientHeight,
      );
    expect(isWhole).toBe(true);
  });
});

for (const height of [600, 800]) {
  test.describe(`1280 × ${height} px`, () => {
    test.use({ viewport: { width: 1280, height } });

    test('the run button stays in sight, and covers no field that has the focus', async ({
      page,
      playground,
    }) => {
      await playground.open();
      await playground.fillCredentials('A'.repeat(30), 'b'.repeat(30), ' c');
      await playground.chooseTarget('Challenge');
      await expect(playground.runButton).toBeInViewport({ ratio: 1 });
      const date = page.getByRole('textbox', { name: 'Signing date' });
      await date.focus();
      await expect(date).toBeInViewport({ ratio: 1 });
      await expect.poll(() => gapBetween(date, playground.runButton)).toBeGreaterThanOrEqual(0);
    });
  });
}

for (const width of [360, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('no header name of the canonical request is broken over two lines', async ({ playground }) => {
      await playground.open('canonical-request');
      const names = playground.stage.locator('.k-text-whole');
      await expect(names.nth(5)).toBeVisible();
      const lines = await names.evaluateAll((all) => all.map((name) => name.getClientRects().length));
      expect(new Set(lines)).toEqual(new Set([1]));
    });

    test('a host of the longest labels gives way within its line', async ({ playground }) => {
      await playground.open('canonical-request');
      await playground.chooseTarget('Challenge');
      const host = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(63)).join('.');
      await playground.fillChallenge('A'.repeat(86) + '==', host, '20261130T020815Z');
      const line = playground.stage.locator('.k-text-line', { hasText: 'host:' }).first();
      await expect(line).toContainText(host);
      expect(await line.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
      await expect(
        playground.stage.getByRole('button', { name: /^Show all of the canonical/ }),
      ).toBeVisible();
    });

    test('no field of the bytes leaves a letter alone on its last line', async ({ page, playground }) => {
      await playground.open();
      await playground.lookAtBytes();
      for (const step of ['hello', 'request', 'verdict']) {
        await playground.jump(step);
        const texts = playground.stage.locator('.k-hex-text, .k-hex-fold');
        await expect(texts.nth(5)).toBeVisible();
        expect(await misplaced(page), step).toEqual([]);
      }
    });

    test('the table of values takes the whole width, and no cell of it is cut', async ({ playground }) => {
      await playground.open('canonical-request');
      const table = playground.stage.getByRole('table');
      await expect(table.getByRole('row').filter({ hasText: 'Server nonce' })).toBeVisible();
      const measured = await table.evaluate((element) => ({
        gap: (element.parentElement?.clientWidth ?? 0) - element.getBoundingClientRect().width,
        cut: [...element.querySelectorAll('th, td')].filter(
          ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1,
        ).length,
      }));
      expect(measured).toEqual({ gap: 0, cut: 0 });
    });
  });
}

test('the chosen theme is kept over a reload, and nothing else is', async ({ page, playground }) => {
  await playground.open();
  const theme = page.getByRole('combobox', { name: 'Theme' });
  const canvas = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const stored = (): Promise<readonly string[]> => page.evaluate(() => Object.values({ ...localStorage }));
  const light = await canvas();
  await theme.selectOption('dark');
  await expect.poll(canvas).not.toBe(light);
  const dark = await canvas();
  await page.reload();
  await playground.expectOutcome('example');
  await expect(theme).toHaveValue('dark');
  expect(await canvas()).toBe(dark);
  expect(await stored()).toEqual(['dark']);
  await theme.selectOption('system');
  await expect.poll(stored).toEqual([]);
});
