import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { findings } from './support/axe';
import { recordComplaints } from './support/complaints';
import { Playground } from './support/playground';
import { expect, test } from './support/test';
import { download } from './support/trace';

const version1 = (name: string): string =>
  new URL(`../src/testing/traces/version1/${name}.json`, import.meta.url).pathname;

const openButton = (page: Page): Locator => page.getByRole('button', { name: 'Open trace' });
const panel = (page: Page): Locator => page.getByRole('region', { name: 'Opened trace' });
const closeButton = (page: Page): Locator => page.getByRole('button', { name: 'Close trace' });

/** From its first listener on, choosers are for the test: a key that is pressed would come before that. */
function listenForChoosers(page: Page): void {
  page.on('filechooser', () => undefined);
}

test.beforeEach(({ page }) => listenForChoosers(page));

async function openByButton(page: Page, file: string | { name: string; text: string }): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), openButton(page).click()]);
  const mimeType = 'application/json';
  await chooser.setFiles(
    typeof file === 'string' ? file : { name: file.name, mimeType, buffer: Buffer.from(file.text) },
  );
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName = '', content = '']) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName, { type: 'application/json' }));
      return data;
    },
    [name, text],
  );
  const stage = page.getByRole('region', { name: 'Stage' });
  await stage.dispatchEvent('dragover', { dataTransfer });
  await stage.dispatchEvent('drop', { dataTransfer });
}

/** The steps as they stand: id, state, time. */
function stepsOf({
  steps,
}: Playground): Promise<readonly (readonly [string | null, string | null, string])[]> {
  return steps
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map(
        (item) =>
          [
            item.getAttribute('data-step'),
            item.getAttribute('data-status'),
            item.querySelector('.step-time')?.textContent ?? '',
          ] as const,
      ),
    );
}

/** A refused run, its trace, and what was on screen of it. */
async function refusedRun(page: Page, playground: Playground) {
  await playground.open();
  await playground.example('No database user').click();
  await playground.expectOutcome('rejected');
  const { text } = await download(page);
  const steps = await stepsOf(playground);
  await playground.look('signature');
  const signature = await playground.value('signature');
  return { text, steps, signature };
}

const ways = {
  button: (page: Page, text: string) => openByButton(page, { name: 'of-ada.json', text }),
  drop: (page: Page, text: string) => drop(page, 'of-ada.json', text),
  paste: pasteTrace,
} as const;

async function pasteTrace(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Paste anything' }).evaluate((box, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

for (const way of ['button', 'drop', 'paste'] as const) {
  test(`a trace opens in a fresh page, by ${way}: the same steps and values, and closing it brings back what was there`, async ({
    page,
    playground,
    context,
  }) => {
    const { text, steps, signature } = await refusedRun(page, playground);
    const fresh = await context.newPage();
    listenForChoosers(fresh);
    const complaints = recordComplaints(fresh);
    const again = new Playground(fresh, playground.url);
    await again.open('hello');
    const before = await stepsOf(again);
    const key = await again.accessKeyId.inputValue();
    await ways[way](fresh, text);
    await expect(panel(fresh)).toContainText(way === 'paste' ? 'pasted text' : 'of-ada.json');
    await expect(panel(fresh)).toContainText('version 2');
    await expect(panel(fresh)).toContainText('secret access key, session token, derived keys');
    await again.expectOutcome('rejected');
    await expect.poll(() => stepsOf(again)).toEqual(steps);
    await again.expectValueAt('signature', 'signature', signature);
    await closeButton(fresh).click();
    await expect(panel(fresh)).toHaveCount(0);
    await again.expectOutcome('example');
    await again.expectStage('hello');
    await expect.poll(() => stepsOf(again)).toEqual(before);
    await expect(again.accessKeyId).toHaveValue(key);
    expect(complaints).toEqual([]);
  });
}

test('an opened trace cannot be run, and knows nothing of what was entered', async ({ page, playground }) => {
  const { text } = await refusedRun(page, playground);
  await playground.fillCredentials('AKIACANARYCANARYCAN0', 'CanarySecretCanarySecretCanarySecret0000');
  await openByButton(page, { name: 'a.json', text });
  await expect(panel(page)).toContainText('A trace cannot be run');
  for (const control of [playground.runButton, playground.pauseBeforeSend, playground.secretAccessKey])
    await expect(control).toHaveCount(0);
  const steps = await stepsOf(playground);
  await page.locator('body').press('Enter');
  await page.locator('body').press('/');
  await playground.look('credentials');
  await expect(playground.stage).toContainText('not in the file');
  expect(await playground.value('accessKeyId')).not.toContain('CANARY');
  await playground.look('signing-key');
  await expect(playground.stage).toContainText('No trace holds the derived keys');
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect.poll(() => stepsOf(playground)).toEqual(steps);
  await closeButton(page).click();
  await expect(playground.accessKeyId).toHaveValue('AKIACANARYCANARYCAN0');
  await playground.run();
  await playground.expectOutcome('rejected');
});

test('a run that waits goes on after a trace was looked at', async ({ page, playground }) => {
  const { text } = await refusedRun(page, playground);
  await playground.pauseBeforeSend.check();
  await playground.run();
  await playground.expectOutcome('paused');
  await openByButton(page, { name: 'a.json', text });
  await playground.expectOutcome('rejected');
  await closeButton(page).click();
  await playground.expectOutcome('paused');
  await playground.pauseBeforeSend.uncheck();
  await playground.next.click();
  await playground.expectOutcome('rejected');
});

test('a trace of a paused run says that it was held, and its next step lets nothing go', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.pauseBeforeSend.check();
  await playground.run();
  await playground.expectOutcome('paused');
  const { text } = await download(page);
  await openByButton(page, { name: 'held.json', text });
  await playground.expectOutcome('paused');
  await expect(playground.verdict).toContainText('Held when exported (from a file)');
  await expect(playground.stage).toContainText('A trace cannot be run, so nothing lets it go');
  await playground.next.click();
  await playground.expectStage('client-first');
  await playground.expectOutcome('paused');
});

test('a file of version 1 opens, with its sentences as the file’s own', async ({ page, playground }) => {
  await playground.open();
  await openByButton(page, version1('refused-by-client'));
  await expect(panel(page)).toContainText('refused-by-client.json');
  await expect(panel(page)).toContainText('version 1');
  await playground.expectOutcome('failed');
  await expect(playground.stage).toContainText('In the file’s words: “The STS host has an empty label”');
});

test('a driver’s login opens in the steps of a driver, from Listen too', async ({ page, playground }) => {
  await playground.open();
  await page.getByRole('link', { name: 'Listen' }).click();
  await openByButton(page, version1('listened'));
  await expect(page.getByRole('link', { name: 'Handshake' })).toHaveAttribute('aria-current', 'page');
  await playground.expectOutcome('authenticated');
  await playground.look('credentials');
  await expect(playground.stage).toContainText('never sent, so not known here');
});

test('a broken file says where, beside the button, and nothing is lost', async ({ page, playground }) => {
  const { text, steps } = await refusedRun(page, playground);
  const alert = page.getByRole('alert');
  await openByButton(page, { name: 'cut.json', text: text.slice(0, 400) });
  await expect(alert).toContainText('cut.json');
  await expect(alert).toContainText('broken at character 401');
  await openByButton(page, { name: 'newer.json', text: text.replace('"version": 2', '"version": 3') });
  await expect(alert).toContainText('made by a newer Countersign: version 3; this one reads 1 and 2');
  await openByButton(page, { name: 'step.json', text: text.replace('"step": "hello"', '"step": "hallo"') });
  await expect(alert).toContainText('/events/3/step');
  await drop(page, 'photo.json', 'no JSON at all');
  await expect(alert).toContainText('photo.json');
  expect(await findings(page)).toEqual([]);
  await expect.poll(() => stepsOf(playground)).toEqual(steps);
  await playground.expectOutcome('rejected');
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
  // What is pasted and broken stays where it can be looked at, and no example gives way to it.
  const key = await playground.accessKeyId.inputValue();
  await pasteTrace(page, text.slice(0, 400));
  await expect(alert).toContainText('broken at character 401');
  await expect(playground.pasteBox).toHaveValue(text.slice(0, 400));
  await expect(playground.accessKeyId).toHaveValue(key);
});

test('a trace is opened, gone through and closed with the keyboard alone', async ({ page, playground }) => {
  const { text } = await refusedRun(page, playground);
  await openButton(page).focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(panel(page)).toBeVisible();
  await playground.expectStage('verdict');
  await page.keyboard.press('ArrowLeft');
  await playground.expectStage('sts');
  for (let stops = 0; stops < 12; stops++) {
    if (await closeButton(page).evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(closeButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(openButton(page)).toBeFocused();
});

for (const viewport of [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
]) {
  test(`axe finds nothing serious in an opened trace, ${viewport.width} px wide`, async ({
    page,
    playground,
  }) => {
    await page.setViewportSize(viewport);
    await playground.open();
    await openByButton(page, version1('refused-wrong-secret'));
    await expect(panel(page)).toBeVisible();
    for (const step of ['credentials', 'signing-key', 'verdict']) {
      await playground.look(step);
      expect(await findings(page), step).toEqual([]);
    }
  });
}

test('an opened trace is exported again as it was', async ({ page, playground }) => {
  const { text } = await refusedRun(page, playground);
  await openByButton(page, { name: 'a.json', text });
  await expect(panel(page)).toBeVisible();
  const again = await download(page);
  expect(again.trace.events).toEqual((JSON.parse(text) as { events: unknown }).events);
});

test('a trace for sharing tells nobody whose it is, and shows every step', async ({ page, playground }) => {
  const { text, steps } = await refusedRun(page, playground);
  await openByButton(page, { name: 'a.json', text });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download for sharing' }).click(),
  ]);
  const shared = readFileSync(await file.path(), 'utf8');
  const [account = ''] = /\d{12}(?=:)/.exec(text) ?? [];
  expect(text).toContain(`::${account}:`);
  expect(shared).not.toContain(account);
  await openByButton(page, { name: 'shared.json', text: shared });
  await expect(panel(page)).toContainText('account number, names in ARNs, host names');
  await expect(page.getByRole('button', { name: 'Download for sharing' })).toHaveCount(0);
  await expect.poll(() => stepsOf(playground)).toEqual(steps);
  await playground.look('credentials');
  expect(await playground.value('accessKeyId')).toMatch(/^ASIA\*{16}$/);
});
