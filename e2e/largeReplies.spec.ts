import { Binary, Int32 } from 'bson';
import { expect, test } from './support/test';

test('a reply with tens of thousands of fields, or of bytes in one, is drawn a part at a time', async ({
  page,
  reachServer,
}) => {
  const fields = Object.fromEntries(Array.from({ length: 40_000 }, (_, i) => [`field${i}`, new Int32(i)]));
  const blob = new Binary(new Uint8Array(100_000));
  const { playground } = await reachServer({
    hello: () => ({ blob, isWritablePrimary: true, maxWireVersion: new Int32(21), ok: 1, ...fields }),
  });
  await playground.expectOutcome('authenticated');
  await playground.look('hello');
  await playground.lookAtBytes();
  const rows = playground.stage.locator('.k-hex-row');
  await expect(playground.stage).toContainText(/\d+ more fields, \d+ bytes/);
  const before = await rows.count();
  expect(before).toBeLessThan(600);
  await page.getByRole('button', { name: 'Show 500 more' }).click();
  await expect(rows).toHaveCount(before + 500);
  await page.getByRole('button', { name: 'Show all 100000 bytes' }).click();
  await expect(page.getByRole('button', { name: 'Show fewer' })).toBeVisible();
});

test('a field of a megabyte without spaces is laid out a part at a time, wherever it stands', async ({
  page,
  reachServer,
}) => {
  test.slow();
  const { playground } = await reachServer({
    hello: () => ({
      text: 'x'.repeat(1_000_000),
      isWritablePrimary: true,
      maxWireVersion: new Int32(21),
      ok: 1,
    }),
    saslStart: () => ({
      ok: 0,
      code: new Int32(18),
      codeName: 'y'.repeat(450_000),
      errmsg: 'z'.repeat(450_000),
    }),
  });
  const laidOut = (): Promise<number> =>
    page.evaluate(() => {
      const shown = document.body.innerText.length;
      return Math.max(shown, document.querySelectorAll('*').length);
    });
  await playground.expectOutcome('rejected');
  for (const step of ['hello', 'server-first', 'verdict']) {
    await playground.jump(step);
    expect(await laidOut(), `${step}, annotated`).toBeLessThan(20_000);
  }
  await playground.lookAtBytes();
  await playground.jump('server-first');
  await expect(playground.stage).toContainText('errmsg');
  expect(await laidOut(), 'server-first, bytes').toBeLessThan(20_000);
  await playground.jump('hello');
  await page.getByRole('button', { name: /^Show all 10000\d\d bytes$/ }).click();
  const bytes = page.getByRole('region', { name: /^Bytes of / });
  await expect(bytes).toContainText('78 78 78 78');
  await bytes.press('End');
  await expect(bytes).toContainText(/10000\d\d78 78/);
  expect(await laidOut(), 'opened').toBeLessThan(20_000);
  await page.getByRole('button', { name: /^Show all 1,000,000 characters/ }).click();
  await expect(page.getByRole('button', { name: 'Show fewer' }).nth(1)).toBeVisible();
});
