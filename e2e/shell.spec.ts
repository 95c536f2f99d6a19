import type { Locator, Page } from 'playwright/test';
import { exampleUser } from '../src/testing/exampleUser';
import { environmentOf } from '../src/testing/shell/shellScene';
import { hasShell, runInBash } from '../src/testing/shell/runInBash';
import { findings } from './support/axe';
import { placesOf } from './support/canary';
import { overflows } from './support/overflows';
import { stepIds } from './support/steps';
import { expect, test } from './support/test';
import type { Playground } from './support/playground';

const role = exampleUser('assumed-role');
/** Where nothing is computed in the sandbox. */
const without: readonly string[] = ['resolve', 'connect'];

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

async function lookInShell(playground: Playground, step: string): Promise<Locator> {
  await playground.jump(step);
  await playground.page.getByRole('tab', { name: 'In a shell' }).click();
  const panel = playground.page.getByRole('tabpanel', { name: 'In a shell' });
  await expect(panel.getByText('Loading.')).toHaveCount(0);
  await expect(panel).not.toBeEmpty();
  return panel;
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test('each step has its commands, which print what is shown beside them, or says why it has none', async ({
  playground,
  page,
}) => {
  test.slow();
  await playground.open();
  await playground.example('Assumed role').click();
  await playground.expectOutcome('authenticated');
  const seen: string[] = [];
  for (const step of stepIds) {
    const panel = await lookInShell(playground, step);
    seen.push((await panel.innerHTML()) + (await panel.textContent()));
    const command = panel.locator(`[data-shell="${step}"]`);
    if (without.includes(step)) {
      await expect(command).toHaveCount(0);
      await expect(panel).toContainText('Nothing is computed');
      continue;
    }
    await panel.getByRole('button', { name: 'Copy the command' }).click();
    await expect.poll(() => clipboard(page)).toBe(await command.textContent());
    const output = (await panel.locator(`[data-shell-output="${step}"]`).textContent()) ?? '';
    await expect(panel.getByRole('button', { name: 'Copy the output' })).toHaveCount(
      output.includes('••••') ? 0 : 1,
    );
    if (!hasShell()) continue;
    const printed = await runInBash(await clipboard(page), environmentOf(role));
    const [before = '', ...hidden] = output.split('••••');
    expect(printed.slice(0, before.length), step).toBe(before);
    if (hidden.length === 0) expect(printed, step).toBe(`${output}\n`);
  }
  const text = seen.join('\n');
  expect(placesOf(role.secretAccessKey.reveal(), [{ where: 'the look', text }])).toEqual([]);
  expect(placesOf(role.sessionToken?.reveal() ?? '', [{ where: 'the look', text }])).toEqual([]);
});

test('the look has an address, and is reached and left by keys', async ({ playground, page }) => {
  await playground.open('signature/shell');
  const tab = page.getByRole('tab', { name: 'In a shell' });
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[data-shell="signature"]')).toBeVisible();
  await tab.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Bytes' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy the command' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboard(page)).toContain('hmac "$key"');
});

test('the request to STS stands beside the check, and is no command that is run', async ({
  playground,
  page,
}) => {
  await playground.open('sts/shell');
  const curl = page.locator('[data-curl="sts"]');
  await expect(curl).toContainText("curl --silent --include 'https://sts.amazonaws.com/'");
  expect(await page.locator('[data-shell="sts"]').textContent()).not.toContain('curl');
});

for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the look fits and is accessible at ${width} px, ${colorScheme}`, async ({ playground, page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await playground.open('sts/shell');
      await expect(page.locator('[data-shell="sts"]')).toBeVisible();
      expect(await overflows(page)).toEqual([]);
      expect(await findings(page)).toEqual([]);
    });
  }
}
