import type { Page } from 'playwright/test';
import { Lab } from './support/lab';
import { listenTo } from './support/listenTo';
import { expect, test } from './support/test';
import { download } from './support/trace';

test.beforeEach(({ playground }) => playground.open());

test('each toggle is marked at its one step, before the run and after it', async ({ playground }) => {
  const lab = new Lab(playground);
  await lab.open();
  await lab.breakOnly('Host with port');
  const named = (name: RegExp) => playground.steps.getByRole('button', { name });
  await expect(named(/Request.*To be broken here in the next run: Host with port/)).toBeVisible();
  await expect(named(/broken/)).toHaveCount(1);
  await playground.run();
  await playground.expectOutcome('rejected');
  await expect(named(/Request.*Broken on purpose here: Host with port/)).toBeVisible();
  await playground.look('request');
  await expect(playground.stage).toContainText('Broken on purpose here: Host with port');
  await lab.reset.click();
  await expect(playground.stage).toContainText('in this run, and no longer: Host with port');
  await playground.run();
  await playground.expectOutcome('authenticated');
  await expect(named(/broken/i)).toHaveCount(0);
});

test('the clock goes wrong by any whole number of minutes, and 15 are accepted', async ({
  page,
  playground,
}) => {
  const lab = new Lab(playground);
  await lab.open();
  await lab.breakOnly('Clock');
  const minutes = page.getByRole('textbox', { name: 'Minutes' });
  await expect(minutes).toHaveValue('-20');
  for (const { text, sts } of [
    { text: '-20', sts: /Signature expired/ },
    { text: '16', sts: /Signature not yet current/ },
  ]) {
    await minutes.fill(text);
    await minutes.press('Enter');
    await expect(lab.prediction).toContainText('As predicted: STS objected');
    await expect(lab.result).toContainText(sts);
  }
  await minutes.fill('-14');
  await expect(lab.prediction).toContainText('Nobody: this sandbox accepts 15 minutes either way');
  await minutes.press('Enter');
  await playground.expectOutcome('authenticated');
  await minutes.fill('a while');
  await expect(minutes).toHaveAccessibleDescription(/A whole number from/);
});

test('what cannot be broken here is not offered, with the reason', async ({ playground }) => {
  const lab = new Lab(playground);
  await lab.open();
  await expect(lab.toggle('Session token dropped')).toBeDisabled();
  await expect(lab.toggle('Session token dropped')).toHaveAccessibleDescription(/long-term credentials/);
  await lab.breakOnly('Throttling');
  await playground.chooseTarget('Cluster');
  await expect(lab.toggle('Throttling')).toBeDisabled();
  await expect(lab.toggle('Throttling')).not.toBeChecked();
  await expect(lab.toggle('Throttling')).toHaveAccessibleDescription(/choose Sandbox for this/);
  await expect(lab.opener).toContainText('nothing');
  await expect(lab.toggle('Host with port')).toBeEnabled();
  await expect(lab.serverMode).toHaveCount(0);
  await playground.chooseTarget('Challenge');
  await expect(lab.toggle('Host with port')).toBeDisabled();
  await expect(lab.toggle('Host with port')).toHaveAccessibleDescription(/On paper nobody judges/);
  await playground.chooseTarget('Sandbox');
  await expect(lab.toggle('Throttling')).toBeChecked();
});

test('a toggle makes the verdict stale like any other input, and what was broken is in the trace', async ({
  page,
  playground,
}) => {
  const lab = new Lab(playground);
  await lab.open();
  await lab.breakOnly('Clock', 'Upper-case hex');
  await expect(playground.verdict).toHaveAttribute('data-stale', 'true');
  await lab.reset.click();
  await expect(playground.verdict).toHaveAttribute('data-stale', 'false');
  await lab.breakOnly('Clock', 'Upper-case hex');
  await playground.run();
  await playground.expectOutcome('rejected');
  const { trace } = await download(page);
  expect(trace.events[0]).toMatchObject({
    type: 'started',
    serverMode: 'percona',
    lab: [{ id: 'clock' }, { id: 'upper-hex' }],
    predicted: { by: 'sts', at: 'verdict', check: 'not-expired', causes: ['clock'], hidden: ['upper-hex'] },
  });
});

/** Whether what has the focus can be seen where it is, under nothing that is pinned. */
async function isUncovered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused) return false;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && (focused.contains(there) || there.contains(focused));
  });
}

test('a prediction is told by what is new in it, and never with the reason of another', async ({
  page,
  playground,
}) => {
  const lab = new Lab(playground);
  await lab.open();
  await expect(lab.prediction).toContainText('Nothing is broken.');
  const said = await listenTo(page);
  await lab.toggle('Line feed after the secret').check();
  await expect(lab.prediction).toContainText('STS: the signature is not the one that it computes');
  const ofPrediction = async (): Promise<readonly string[]> =>
    (await said()).filter((text) => !/Authenticated|Rejected|Running/.test(text));
  expect(await ofPrediction()).toEqual(['STS', expect.stringMatching(/^STS: the signature/)]);
  await playground.run();
  await expect(lab.prediction).toContainText('As predicted');
  expect((await ofPrediction()).slice(2)).toEqual(['As predicted: STS objected']);
});

test('the lab by the keyboard alone', async ({ page, playground }) => {
  const lab = new Lab(playground);
  const focus = async (name: RegExp): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        return element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
      });
      if (!name.test(focused)) continue;
      await expect.poll(() => isUncovered(page), `${name} is covered`).toBe(true);
      return;
    }
    throw new Error(`Tab never came to ${name}`);
  };
  await focus(/^Break something/);
  await page.keyboard.press('Enter');
  await expect(lab.prediction).toBeVisible();
  await focus(/^Secret in quotes/);
  await page.keyboard.press('Space');
  await focus(/^Request/);
  await page.keyboard.press('Enter');
  await focus(/^Clock/);
  await page.keyboard.press('Space');
  await expect(lab.opener).toContainText('2 mistakes');
  await page.keyboard.press('Enter');
  await playground.expectOutcome('rejected');
  await expect(lab.prediction).toContainText('As predicted: STS objected');
  await page.keyboard.press('ArrowLeft');
  await playground.expectStage('sts');
});
