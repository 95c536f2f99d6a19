import type { Page } from 'puppeteer-core';
import { findFirefox, noFirefox } from '../src/testing/findFirefox';
import { inFirefox } from './support/inFirefox';
import { stepIds } from './support/steps';
import { expect, test } from './support/test';
import { Playground } from './support/playground';
import { download, type Trace } from './support/trace';
import { withoutDurations } from './support/withoutDurations';

const firefox = findFirefox() ?? '';
test.skip(firefox === '', noFirefox);

test.beforeEach(() => {
  // Firefox starts while the other worker has a browser of its own.
  test.slow();
});

test('Firefox walks through a whole handshake over TCP, message by message', async ({ product }) => {
  await inFirefox(firefox, async ({ page, press, look, fill, expectOutcome, complaints }) => {
    await page.goto(product.url);
    await expectOutcome('example');
    await press('button', 'IAM user');
    await expectOutcome('authenticated');
    await press('radio', 'Cluster');
    await fill('Connection string', `mongodb://127.0.0.1:${product.sandbox.port}/`);
    await press('checkbox', 'Pause before send');
    await press('button', 'Run handshake');
    for (const name of ['Send hello', 'Send client first', 'Send client final', 'Send connectionStatus']) {
      await press('button', name);
    }
    await expectOutcome('authenticated');
    await expect.poll(() => textOf(page, '[role=status][aria-label=Verdict]')).toContain('user/ada');

    for (const step of stepIds) {
      await look(step);
      await expect.poll(() => textOf(page, `[data-stage="${step}"] h2`)).not.toBe('');
    }
    await look('signature');
    await expect
      .poll(() => textOf(page, '[data-stage="signature"] [data-value="signature"]'))
      .toMatch(/^[0-9a-f]{64}$/);
    await look('client-final');
    await press('tab', 'Bytes');
    await expect
      .poll(() => textOf(page, '[data-stage="client-final"] [role=tabpanel]'))
      .toContain('73 61 73 6c');
    await press('tab', 'In a shell');
    await expect.poll(() => textOf(page, '[data-shell="client-final"]')).toContain('base64');
    expect(complaints).toEqual([]);
  });
});

test('a run with frozen clock and fixed nonce is the same to the byte in Firefox and in Chromium, durations apart', async ({
  page,
  product,
}) => {
  const nonce = Buffer.alloc(32, 7).toString('hex');
  const traces: Trace[] = [];

  await inFirefox(firefox, async (other) => {
    await other.page.goto(product.url);
    await other.expectOutcome('example');
    await other.press('button', 'Clock and nonce not fixed');
    await other.press('radio', 'Frozen');
    await other.fill('Frozen at', '20261124T101500Z');
    await other.fill('Client nonce', nonce);
    await other.fill('Sandbox’s half', nonce);
    await other.press('button', 'Run handshake');
    await other.expectOutcome('authenticated');
    traces.push(await other.download());
  });

  const playground = new Playground(page, product.url);
  await playground.open();
  await playground.fix('20261124T101500Z', nonce, nonce);
  await playground.run();
  await playground.expectOutcome('authenticated');
  traces.push((await download(page)).trace);

  const [first, second] = traces.map(withoutDurations);
  expect(first).toEqual(second);
  expect(traces[0]?.events.length).toBeGreaterThan(stepIds.length);
});

function textOf(page: Page, selector: string): Promise<string> {
  return page.$$eval(selector, ([element]) => element?.textContent ?? '');
}
