import { loginTo } from './support/driverLogin';
import { expect, test } from './support/test';

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

test('in Listen it names the step that somebody turned to', async ({ page, heard }) => {
  const { port, listening } = heard;
  await expect(page).toHaveTitle('Listen · Countersign');
  await loginTo(port);
  await listening.expectOutcome('authenticated');
  await listening.look('hello');
  await expect(page).toHaveTitle('Hello · Listen · Countersign');
});
