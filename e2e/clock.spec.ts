import { findings } from './support/axe';
import { overflows } from './support/overflows';
import { pasteInto } from './support/pasteInto';
import { expect, test } from './support/test';

const behind =
  '<Code>SignatureDoesNotMatch</Code><Message>Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)</Message>';

for (const width of [360, 768, 1280]) {
  test(`the clock of STS’s sentence stands on a line and in words at ${width} px, in both themes`, async ({
    page,
    product,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${product.url}#diagnose`);
    await expect(page.getByRole('heading', { name: 'What do you have?' })).toBeVisible();
    await pasteInto(page.getByRole('textbox', { name: 'Paste anything' }), behind);
    const clocks = page.getByRole('region', { name: 'Clocks' });
    await expect(clocks.locator('[data-clock="sts-sentence"]')).toHaveAttribute('data-far', 'beyond');
    await expect(clocks).toContainText(
      'The clock that signs is 20 min behind AWS’s clock, in the sentence of STS.',
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findings(page)).toEqual([]);
      expect(await overflows(page)).toEqual([]);
    }
  });
}

test('a server’s clock that is 20 minutes off stands on a line at hello, and is told before the next run', async ({
  reachServer,
}) => {
  const { playground } = await reachServer({
    hello: () => ({
      isWritablePrimary: true,
      maxWireVersion: 21,
      localTime: new Date(Date.now() - 20 * 60_000),
      ok: 1,
    }),
  });
  const gauge = playground.stage.getByRole('list', { name: 'Clock differences' });
  await playground.look('hello');
  await expect(gauge.locator('[data-clock="hello"]')).toHaveAttribute('data-far', 'beyond');
  await expect(gauge).toContainText(/The clock that signs is 20 min(?: \d+ s)? ahead of the server’s clock/);
  await playground.accessKeyId.fill('AKIAQNZGKIQY56JQ7WML');
  const before = playground.stage.getByRole('region', { name: 'Before you run again: the clock' });
  await expect(before.getByRole('list', { name: 'Findings' }).getByRole('listitem')).toHaveCount(1);
});
