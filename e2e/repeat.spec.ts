import { Playground } from './support/playground';
import { expect, test } from './support/test';
import { download, type Trace } from './support/trace';
import { withoutDurations } from './support/withoutDurations';

test.describe('a run that is to be repeated', () => {
  const nonce = Buffer.alloc(32, 7);

  const fix = (playground: Playground): Promise<void> =>
    playground.fix('20261124T101500Z', nonce.toString('hex'), nonce.toString('base64'));

  test('is the same to the byte in two contexts of a browser, durations apart', async ({
    browser,
    product,
  }) => {
    const traces: Trace[] = [];
    for (let i = 0; i < 2; i++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const playground = new Playground(page, product.url);
      await playground.open();
      await fix(playground);
      await playground.run();
      await playground.expectOutcome('authenticated');
      await expect(playground.stage).toContainText(
        'Repeatable: clock frozen at 2026-11-24 10:15:00 UTC, client’s nonce fixed, sandbox’s half fixed.',
      );
      const { trace, name } = await download(page);
      expect(name).toBe('countersign-trace-20261124T101500Z.json');
      traces.push(trace);
      await context.close();
    }
    const [first, second] = traces.map(withoutDurations);
    expect(second).toEqual(first);
    expect(traces[0]?.events[0]).toMatchObject({
      fixed: {
        clock: { kind: 'frozen', at: Date.UTC(2026, 10, 24, 10, 15) },
        clientNonce: true,
        serverNonce: true,
      },
    });
  });

  test('at a cluster has its clock and the client’s nonce fixed', async ({ page, playground, product }) => {
    await playground.open();
    await fix(playground);
    await page.getByRole('textbox', { name: 'Frozen at' }).fill('20200101T000000Z');
    await playground.reach(`mongodb://127.0.0.1:${product.sandbox.port}/`);
    await playground.expectOutcome('rejected');
    await playground.look('client-first');
    await playground.expectValue('clientNonce', nonce.toString('base64'));
    await playground.look('request');
    await playground.expectValue('amzDate', '20200101T000000Z');
    await expect(playground.stage).toContainText(
      'clock frozen at 2020-01-01 00:00:00 UTC, client’s nonce fixed.',
    );
  });

  test('keeps what is no moment and no nonce, and says what was found', async ({ page, playground }) => {
    await playground.open();
    await fix(playground);
    const half = page.getByRole('textbox', { name: 'Client nonce' });
    await half.fill('AAAA');
    await expect(half).toHaveAccessibleDescription(/3 bytes found; half a nonce has 32/);
    await half.fill('zz*');
    await expect(half).toHaveAccessibleDescription(/character 3 does not belong/);
    const moment = page.getByRole('textbox', { name: 'Frozen at' });
    await moment.fill('tomorrow');
    await expect(moment).toHaveAccessibleDescription(/20261124T101500Z/);
    await expect(moment).toHaveValue('tomorrow');
  });
});
