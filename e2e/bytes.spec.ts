import type { Page } from 'playwright/test';
import { findings } from './support/axe';
import { placesOf } from './support/canary';
import { readable } from './support/readable';
import { looks } from './support/screens';
import { expect, test } from './support/test';

const panel = (page: Page) => page.getByRole('group', { name: 'Selection' });
const reading = (page: Page, name: string) =>
  panel(page)
    .getByRole('definition')
    .and(page.locator(`dt:text-is("${name}") + dd`));
const rows = (page: Page) => page.getByRole('treegrid').getByRole('row');
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.describe('the bytes of a message', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test.beforeEach(async ({ playground }) => {
    await playground.open('server-first');
    await playground.lookAtBytes();
  });

  test('name each field and what it says as words apart', async ({ page }) => {
    await expect(rows(page).filter({ hasText: 'messageLength' }).getByRole('gridcell').last()).toHaveText(
      /messageLength \d+ bytes/,
      { useInnerText: true },
    );
  });

  test('are found, gone to, selected, read and copied by keyboard alone', async ({ page }) => {
    const find = page.getByRole('textbox', { name: 'Find' });
    const cursor = page.getByRole('slider', { name: /^Byte of saslStart reply/u });
    await page.getByRole('tab', { name: 'Bytes' }).focus();
    for (const next of [page.getByRole('tabpanel'), cursor, find]) {
      await page.keyboard.press('Tab');
      await expect(next).toBeFocused();
    }
    await page.keyboard.type('conversationId');
    await page.keyboard.press('Enter');
    await expect(panel(page)).toContainText('Bytes 26 (0x1a) to 39 (0x27), 14 in all');
    await expect(panel(page)).toContainText('body › conversationId › name');
    await expect(reading(page, 'UTF-8')).toHaveText('conversationId');
    await page.keyboard.press('Tab');
    await page.keyboard.type('0x29');
    await page.keyboard.press('Enter');
    await expect(panel(page)).toContainText('Byte 41 (0x29)');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(cursor).toBeFocused();
    await expect(cursor).toHaveAttribute('aria-valuetext', 'byte 41: 0x01, value of conversationId of body');
    await page.keyboard.press('Shift+End');
    await expect(panel(page)).toContainText('Bytes 41 (0x29) to 44 (0x2c), 4 in all');
    await expect(reading(page, 'int32 LE')).toHaveText('1');
    await expect(reading(page, 'int32 BE')).toHaveText('16777216');
    await expect(reading(page, 'base64')).toHaveText('AQAAAA==');
    await page.keyboard.press('Control+c');
    await expect.poll(() => copied(page)).toBe('01000000');
    await page.getByRole('button', { name: 'Copy as C array' }).press('Enter');
    await expect
      .poll(() => copied(page))
      .toBe('const unsigned char bytes[4] = {\n  0x01, 0x00, 0x00, 0x00,\n};\n');
    await page.getByRole('button', { name: 'Copy as base64' }).press('Enter');
    await expect.poll(() => copied(page)).toBe('AQAAAA==');
    await cursor.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(cursor).toHaveAttribute('aria-valuetext', 'nothing selected');
  });

  test('nest as they do, and are folded, walked and chosen by key', async ({ page }) => {
    const payload = rows(page)
      .and(page.locator('[aria-expanded]'))
      .filter({ hasText: /payload/u });
    await expect(payload).toHaveAttribute('aria-level', '3');
    await expect(rows(page).and(page.locator('[aria-expanded][aria-level="4"]'))).toHaveText([
      /s72 B|72 Bs/u,
      /h|25 B/u,
    ]);
    const count = await rows(page).count();
    await rows(page).and(page.locator('[tabindex="0"]')).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(panel(page)).toContainText('header › requestID');
    await payload.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(payload).toHaveAttribute('aria-expanded', 'false');
    expect(await rows(page).count()).toBeLessThan(count - 8);
    // Whatever is gone to is unfolded.
    const goTo = page.getByRole('textbox', { name: 'Go to offset' });
    await goTo.fill('78');
    await goTo.press('Enter');
    await expect(payload).toHaveAttribute('aria-expanded', 'true');
    await expect(panel(page)).toContainText('body › payload › s › value');
    await goTo.fill('0xffff');
    await goTo.press('Enter');
    await expect(page.getByText(/^The last byte is \d+ \(0x[0-9a-f]+\)$/u)).toBeVisible();
  });

  test('are selected by dragging over them, across fields', async ({ page, playground }) => {
    const run = playground.stage.locator('[data-run]');
    await run.and(page.locator('[data-run="25"]')).first().scrollIntoViewIfNeeded();
    const first = await run.and(page.locator('[data-run="4"]:not([data-as])')).boundingBox();
    const last = await run.and(page.locator('[data-run="8"]:not([data-as])')).boundingBox();
    if (!first || !last) throw new Error('the header has no bytes');
    await page.mouse.move(first.x + 2, first.y + 8);
    await page.mouse.down();
    await page.mouse.move(last.x + 30, last.y + 8, { steps: 4 });
    await page.mouse.up();
    await expect(panel(page)).toContainText('Bytes 4 (0x4) to 9 (0x9), 6 in all');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(panel(page)).toContainText('Bytes 4 (0x4) to 8 (0x8), 5 in all');
    await expect(page.locator('[data-pinned]')).toHaveCount(0);
  });
});

test('what STS is asked and answers stands by its fields', async ({ page, playground }) => {
  await playground.open('sts');
  await playground.lookAtBytes();
  const [asked, answered] = [page.getByRole('treegrid').first(), page.getByRole('treegrid').last()];
  for (const name of [
    'authorization',
    'host',
    'x-amz-date',
    'x-mongodb-server-nonce',
    'body',
    'Action',
    'Version',
  ])
    await expect(asked.getByRole('button', { name: `Fold ${name}`, exact: true })).toHaveCount(1);
  await expect(asked).toContainText('GetCallerIdentity');
  for (const name of ['GetCallerIdentityResponse', 'Arn', 'UserId', 'Account', 'RequestId'])
    await expect(answered.getByRole('button', { name: `Fold ${name}`, exact: true })).toHaveCount(1);
  const arn = await playground.stage.locator('[data-name="arn"]').textContent();
  const text = Buffer.from((arn ?? '').replaceAll(' ', ''), 'hex').toString();
  expect(text).toBe('arn:aws:iam::123456789012:user/ada');
});

test('the bytes of the derived keys stand there once they are shown, and not before', async ({
  page,
  playground,
}) => {
  await playground.open('signing-key');
  await playground.stage.getByRole('checkbox', { name: /^Show the derived keys/u }).check();
  const hex = await playground.stage.locator('.stage-key-hex').last().textContent();
  expect(hex).toMatch(/^[0-9a-f]{64}$/u);
  await playground.lookAtBytes();
  const spaced = (hex ?? '').replaceAll(/..(?=.)/gu, '$& ');
  await expect(playground.stage).not.toContainText(spaced);
  const cursor = page.getByRole('slider', { name: /^Byte of kSigning/u });
  await cursor.press('Control+a');
  await expect(panel(page)).toContainText('These bytes are a key.');
  await expect(panel(page).getByRole('button', { name: /^Copy/u })).toHaveCount(0);
  await playground.stage.getByRole('checkbox', { name: /^Show the derived keys/u }).check();
  await expect(playground.stage).toContainText(spaced);
  await expect(reading(page, 'base64')).toHaveText(Buffer.from(hex ?? '', 'hex').toString('base64'));
});

test('of a covered session token nothing is found, read, copied or said', async ({ page, playground }) => {
  const token = 'BytesToken//+7kT2mWq9Zx4RvB1nLs6Yd8gHj3==';
  await playground.open();
  await playground.fillCredentials(
    'ASIACANARY0000000009',
    'bytes/Secret+Key/7kT2mWq9Zx4RvB1nLs6Yd8gg',
    token,
  );
  await playground.chooseTarget('Sandbox');
  await playground.run();
  for (const step of ['canonical-request', 'client-final']) {
    await playground.look(step);
    await playground.lookAtBytes();
    const find = page.getByRole('textbox', { name: 'Find' }).first();
    for (const query of [token, token.slice(0, 4), Buffer.from(token.slice(0, 5)).toString('hex')]) {
      await find.fill(query);
      await find.press('Enter');
      await expect(page.getByText('Not found in what is shown')).toBeVisible();
    }
    await find.fill('');
    const cursor = page.getByRole('slider').first();
    await cursor.press('Control+a');
    await expect(panel(page)).toContainText('The session token stands in these bytes.');
    await expect(panel(page).getByRole('button', { name: /^Copy/u })).toHaveCount(0);
    const heard = await readable(page);
    expect(placesOf(token, heard), step).toEqual([]);
    // The byte before it is read, and no further.
    await playground.stage.getByRole('row', { name: /not shown/u }).click();
    await cursor.press('ArrowLeft');
    await cursor.press('ArrowLeft');
    for (let i = 0; i < token.length + 3; i++) {
      await cursor.press('ArrowRight');
      expect(placesOf(token, await readings(page))).toEqual([]);
    }
    await page.getByRole('checkbox', { name: 'Show the session token' }).check();
    await find.fill(token);
    await find.press('Enter');
    await expect(panel(page)).toContainText(`${token.length} in all`);
    await expect(reading(page, 'UTF-8')).toHaveText(token);
    await page.getByRole('checkbox', { name: 'Show the session token' }).uncheck();
  }
});

/** All that the selection says. */
async function readings(page: Page) {
  return [{ where: 'selection', text: (await panel(page).textContent()) ?? '' }];
}

test('a field of a megabyte is searched and gone to, a part of it in the page at a time', async ({
  page,
  reachServer,
}) => {
  test.slow();
  const { playground } = await reachServer({
    hello: () => ({
      text: `${'x'.repeat(999_000)}needle${'x'.repeat(994)}`,
      isWritablePrimary: true,
      maxWireVersion: 21,
      ok: 1,
    }),
  });
  await playground.look('hello');
  await playground.lookAtBytes();
  const find = page.getByRole('textbox', { name: 'Find' }).last();
  await find.fill('needle');
  await find.press('Enter');
  await expect(reading(page, 'UTF-8')).toHaveText('needle');
  const lines = page.getByRole('region', { name: 'Bytes of value' });
  await expect(lines.locator('[data-cursor]').first()).toBeInViewport();
  const cursor = page.getByRole('slider').last();
  await cursor.press('Control+a');
  await expect(panel(page)).toContainText(/1,000,\d\d\d in all/u);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(20_000);
});

for (const { colorScheme, viewport } of looks)
  test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
    test.use({ colorScheme, viewport });

    test('axe finds nothing while bytes are selected, folded and not found', async ({ page, playground }) => {
      test.slow();
      await playground.open('server-first');
      await playground.lookAtBytes();
      const find = page.getByRole('textbox', { name: 'Find' });
      await find.fill('payload');
      await find.press('Enter');
      await page.getByRole('button', { name: 'Fold header' }).click();
      await find.fill('nowhere');
      await find.press('Enter');
      expect(await findings(page)).toEqual([]);
    });
  });
