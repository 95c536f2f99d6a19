import type { Page } from 'playwright/test';
import { beTouched } from './support/beTouched';
import { loginTo } from './support/driverLogin';
import { gapBetween } from './support/gap';
import { expect, test } from './support/test';
import { download } from './support/trace';

test.beforeEach(async ({ playground }) => playground.open('canonical-request'));

const nonceIn = (page: Page) =>
  page.getByRole('region', { name: 'Stage' }).locator('[data-value="serverNonce"]').first();

test('a value lights up where it is pointed at, and goes out again', async ({ page }) => {
  const nonce = nonceIn(page);
  await nonce.hover();
  await expect(nonce).toHaveAttribute('data-lit', '');
  await expect(page.locator('[data-step="server-first"]')).toHaveAttribute('data-lit', '');
  await page.getByRole('heading', { name: 'Countersign' }).hover();
  await expect(page.locator('[data-lit]')).toHaveCount(0);
});

test('a click pins a value and another click lets it go; pinned, it is told apart from what is pointed at', async ({
  page,
}) => {
  const nonce = nonceIn(page);
  await nonce.click();
  await expect(page.locator('#root')).toHaveAttribute('data-pinned', 'serverNonce');
  await expect(page.getByRole('button', { name: /^Server nonce/, pressed: true }).first()).toBeVisible();
  await expect(nonce).toHaveAttribute('data-pin', '');
  await nonce.click();
  await expect(page.locator('[data-pinned]')).toHaveCount(0);
});

test('by keys a value is reached with one stop for the whole text, pinned, and unpinned by Escape', async ({
  page,
}) => {
  const stops = page.locator('[data-value="canonicalRequest"] [data-point][tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await stops.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(nonceIn(page).getByRole('button')).toBeFocused();
  await expect(stops).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-pinned="serverNonce"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-pinned]')).toHaveCount(0);
});

test('a text that is selected with the mouse is not pinned', async ({ page }) => {
  const box = await nonceIn(page).boundingBox();
  if (!box) throw new Error('the nonce has no box');
  await page.mouse.move(box.x + 30, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 8, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(5);
  await expect(page.locator('[data-pinned]')).toHaveCount(0);
});

/** The trail, and where one is on it. */
const trailOn = (page: Page) => page.getByRole('region', { name: 'Trail' });
const presentOn = (page: Page) => trailOn(page).locator('[aria-current]');

test('a pinned value’s trail is walked by key: each place shows step, look and the value itself', async ({
  page,
  playground,
}) => {
  const text = (await nonceIn(page).textContent()) ?? '';
  const raw = [...Buffer.from(text, 'base64')].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  await nonceIn(page).click();
  const trail = trailOn(page);
  await expect(trail).toContainText('Server nonce, pinned');
  await expect(trail.getByRole('link')).toHaveText([
    '6 bytes 78–141',
    '7 line 7',
    '8 line 9',
    '8 x = SHA-256',
    '9 x line 4',
    '11 v = HMAC',
    '11 v in a',
    '12 v bytes 288–351',
    '13 line 8',
    '13 v line 2',
  ]);
  await expect(presentOn(page)).toHaveText('8 line 9');
  await page.keyboard.press(',');
  await page.keyboard.press(',');
  await playground.expectStage('server-first');
  await expect(presentOn(page)).toHaveText('6 bytes 78–141');
  await expect(page).toHaveURL(/#server-first\/bytes$/);
  await expect(playground.stage.locator('[data-name="serverNonce"][data-here]')).toHaveText(raw);
  for (const [step, words] of [
    ['request', '7 line 7'],
    ['canonical-request', '8 line 9'],
    ['canonical-request', '8 x = SHA-256'],
    ['string-to-sign', '9 x line 4'],
    ['signature', '11 v = HMAC'],
    ['signature', '11 v in a'],
    ['client-final', '12 v bytes 288–351'],
  ] as const) {
    await page.keyboard.press('.');
    await playground.expectStage(step);
    await expect(presentOn(page)).toHaveText(words);
  }
  const signature = playground.stage.locator('[data-name="signature"][data-here]');
  await expect(signature).toBeInViewport();
  const sent = ((await signature.textContent()) ?? '').split(' ').map((byte) => Number.parseInt(byte, 16));
  await playground.look('signature');
  await playground.lookAnnotated();
  await playground.expectValue('signature', String.fromCharCode(...sent));
  await trail.getByRole('button', { name: 'Unpin' }).click();
  await expect(trail).toHaveCount(0);
});

test('of a value inside another the inner one is pinned, and the trail leads to the outer one', async ({
  page,
  playground,
}) => {
  await page.goto(`${playground.url}#server-first/bytes`);
  const inner = playground.stage.locator('[data-name="serverNonce"] [data-name="clientNonce"]');
  await inner.click();
  await expect(page.locator('#root')).toHaveAttribute('data-pinned', 'clientNonce');
  await expect(trailOn(page)).toContainText('Client nonce, pinned, in s');
  await trailOn(page).getByRole('button', { name: 's, Server nonce' }).click();
  await expect(page.locator('#root')).toHaveAttribute('data-pinned', 'serverNonce');
  await expect(trailOn(page)).toContainText('Server nonce, pinned, in 2');
});

for (const [width, height] of [
  [360, 640],
  [768, 900],
  [1280, 800],
] as const) {
  test(`at ${width} px the trail is in sight as soon as a value is pinned, with the place where one is`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await nonceIn(page).click();
    const trail = trailOn(page);
    const next = trail.getByRole('button', { name: 'Next place' });
    for (let more = true; more; more = await next.isEnabled()) {
      await expect(trail).toBeInViewport({ ratio: 1 });
      await expect(presentOn(page)).toBeInViewport({ ratio: 0.9 });
      await next.click();
    }
    await expect(presentOn(page)).toHaveText('13 v line 2');
    await expect(presentOn(page)).toBeInViewport({ ratio: 0.9 });
  });
}

test('an address opens a step in its look', async ({ page, playground }) => {
  await page.goto(`${playground.url}#client-final/bytes`);
  await playground.expectStage('client-final');
  await expect(page.getByRole('tab', { name: 'Bytes' })).toHaveAttribute('aria-selected', 'true');
  const header = playground.stage.locator('[data-name="authorization"]');
  await expect(header).toHaveText(/^41 57 53 34 2d(?: [0-9a-f]{2})+$/u);
  await expect(header.locator('[data-name="signature"]')).toHaveText(/^(?:[0-9a-f]{2} ){63}[0-9a-f]{2}$/u);
  await page.getByRole('tab', { name: 'Annotated' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#client-final');
});

test('a payload is one range over all its fields, shown whole on request', async ({ playground }) => {
  await playground.look('client-first');
  await playground.lookAtBytes();
  await playground.stage.getByRole('button', { name: 'Show all 52 bytes' }).click();
  const payload = playground.stage.locator('[data-name="clientFirst"]');
  await expect(payload).toHaveText(/^34 00 00 00 05 72 00(?: [0-9a-f]{2}){45}$/u);
});

test('in an opened trace a byte that was changed on its way is found on the trail, and said to be changed', async ({
  page,
  playground,
}) => {
  const { trace } = await download(page);
  const events = trace.events.map((event) => {
    if (event.type !== 'sent' || event.step !== 'client-final') return event;
    const bytes = Buffer.from((event.message as { readonly base64: string }).base64, 'base64');
    bytes[300] = (bytes[300] ?? 0) ^ 1;
    return { ...event, message: { base64: bytes.toString('base64') } };
  });
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open trace' }).click();
  await (
    await chosen
  ).setFiles({
    name: 'tampered.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...trace, events })),
  });
  await expect(page.getByRole('region', { name: 'Opened trace' })).toBeVisible();
  await playground.jump('signature');
  await playground.stage.locator('[data-value="signature"]').first().click();
  await expect(trailOn(page).getByRole('link')).toHaveText([
    '11 out of HMAC',
    '11 in a',
    '12 bytes 288–351, changed',
    '13 line 2',
  ]);
  await trailOn(page).getByRole('link', { name: '12 bytes' }).click();
  await expect(playground.stage.locator('[data-name="signature"][data-here]')).toHaveAttribute(
    'data-changed',
    'true',
  );
});

test('a driver’s login is followed in the same way', async ({ page, heard }) => {
  const { port, listening } = heard;
  expect(await loginTo(port)).toBeNull();
  await listening.choose('Authenticated');
  await listening.look('canonical-request');
  await nonceIn(page).click();
  const links = trailOn(page).getByRole('link');
  await expect(links.first()).toHaveText(/^6 bytes \d+–\d+$/u);
  await links.first().click();
  await listening.expectStage('server-first');
  await expect(listening.stage.locator('[data-name="serverNonce"][data-here]')).toHaveText(
    /^(?:[0-9a-f]{2} ){63}[0-9a-f]{2}$/u,
  );
});

test('a masked value reveals nothing by being pinned', async ({ page, playground }) => {
  await playground.example('Assumed role').click();
  await playground.expectOutcome('authenticated');
  await playground.jump('canonical-request');
  const token = playground.stage.locator('.k-value[data-point="sessionToken"]');
  await token.click();
  await expect(token.getByRole('button')).toHaveAttribute(
    'aria-label',
    /^Session token, .* characters, hidden$/u,
  );
  const hidden = (await token.textContent()) ?? '';
  expect(hidden.length).toBeGreaterThan(20);
  await trailOn(page)
    .getByRole('link', { name: /^12 bytes/u })
    .click();
  await expect(playground.stage.getByText('not shown').first()).toBeVisible();
  await expect(playground.stage.locator('[data-name="sessionToken"]')).toHaveCount(0);
  await expect(trailOn(page)).not.toContainText(hidden);
});

test('on a phone the trail stands right on the bar of the steps, to a mouse and to a finger', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await nonceIn(page).click();
  const trail = page.getByRole('region', { name: 'Trail' });
  const bar = page.locator('.steps-bar');
  await expect.poll(() => gapBetween(trail, bar)).toBe(0);
  await beTouched(page);
  await expect.poll(() => gapBetween(trail, bar)).toBe(0);
});
