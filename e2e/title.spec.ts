import { loginTo } from './support/driverLogin';
import { expect, test } from './support/test';
import { download } from './support/trace';

test('the title says where one is: the step, the mode, the page', async ({ page, playground }) => {
  await playground.open();
  await expect(page).toHaveTitle('Canonical request · Handshake · Countersign');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveTitle('String to sign · Handshake · Countersign');
  await playground.turnToDiagnose();
  await expect(page).toHaveTitle('Diagnose · Countersign');
  await page.getByRole('link', { name: 'Drivers' }).click();
  await expect(page).toHaveTitle('Drivers · Countersign');
  await page.goBack();
  await expect(page).toHaveTitle('Diagnose · Countersign');
});

test('so it does in a browser that does not tell of its navigation', async ({ page, playground }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'navigation'));
  await playground.open();
  expect(await page.evaluate(() => 'navigation' in globalThis)).toBe(false);
  await expect(page).toHaveTitle('Canonical request · Handshake · Countersign');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveTitle('String to sign · Handshake · Countersign');
  await playground.lookAtBytes();
  await playground.look('verdict');
  await expect(page).toHaveTitle('Verdict · Handshake · Countersign');
  await playground.turnToDiagnose();
  await expect(page).toHaveTitle('Diagnose · Countersign');
  await page.goBack();
  await expect(page).toHaveTitle('Verdict · Handshake · Countersign');
  const { name, text } = await download(page);
  await playground.look('hello');
  await expect(page).toHaveTitle('Hello · Handshake · Countersign');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open trace' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page).toHaveTitle('Verdict · Handshake · Countersign');
});

test('in Listen it names the step that somebody turned to', async ({ page, heard }) => {
  const { port, listening } = heard;
  await expect(page).toHaveTitle('Listen · Countersign');
  await loginTo(port);
  await listening.expectOutcome('authenticated');
  await listening.look('hello');
  await expect(page).toHaveTitle('Hello · Listen · Countersign');
});
