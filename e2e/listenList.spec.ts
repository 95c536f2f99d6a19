import { ada, loginTo } from './support/driverLogin';
import { expect, test } from './support/test';

const wrong = { ...ada, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEZ' };

test('connections that only monitor are kept apart, and shown when asked for', async ({ page, heard }) => {
  const { port, listening } = heard;
  await loginTo(port);
  await expect(listening.connections.getByRole('option')).toHaveCount(1);
  const monitoring = page.getByRole('button', { name: /^Monitoring connections, \d+$/ });
  await expect(monitoring).toHaveAttribute('aria-expanded', 'false');
  await monitoring.click();
  await expect(listening.group(/^Monitoring, \d+$/).getByRole('option')).not.toHaveCount(0);
  await listening.choose('No login');
  await expect(listening.verdict).toHaveText('Ended without a login');
  await listening.look('hello');
  await expect(listening.stage).toContainText('maxWireVersion');
  await monitoring.click();
  await expect(listening.connections.getByRole('option')).toHaveCount(1);
});

test('the list is narrowed by words and by outcome', async ({ page, heard }) => {
  const { port, listening } = heard;
  await loginTo(port, ada, { appName: 'orders' });
  await loginTo(port, ada, { appName: 'billing' });
  await loginTo(port, wrong, { appName: 'billing' });
  const options = listening.connections.getByRole('option');
  await expect(options).toHaveCount(3);
  await expect(listening.heard).toHaveText('3 connections, 1 rejected');
  await listening.filter.fill('BILLING');
  await expect(options).toHaveCount(2);
  await expect(listening.heard).toHaveText('2 of 3 connections');
  await listening.outcome.selectOption({ label: 'Rejected (1)' });
  await expect(options).toHaveCount(1);
  await listening.filter.fill('no such application');
  await expect(page.getByText('No connection fits the filter.')).toBeVisible();
  await listening.filter.press('Escape');
  await expect(listening.filter).toHaveValue('');
  await expect(options).toHaveText(/Rejected, code 18/);
});

test('what has ended is forgotten when asked for', async ({ page, heard }) => {
  const { port, listening } = heard;
  await loginTo(port);
  await listening.choose('Authenticated');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(listening.connections).toBeHidden();
  await expect(page.getByText('The listener keeps it no longer')).toBeVisible();
  await listening.expectOutcome('authenticated');
});

test('a list, its connection and its steps by the keyboard alone', async ({ page, heard }) => {
  const { port, listening } = heard;
  for (const appName of ['one', 'two', 'three']) await loginTo(port, ada, { appName });
  await expect(listening.connections.getByRole('option')).toHaveCount(3);
  const chosen = listening.connections.getByRole('option', { selected: true });
  await page.keyboard.press('/');
  await expect(listening.filter).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(listening.outcome).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(listening.connections).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('three');
  await page.keyboard.press('End');
  await expect(chosen).toContainText('one');
  await page.keyboard.press('ArrowUp');
  await expect(chosen).toContainText('two');
  await page.keyboard.press('Home');
  await expect(chosen).toContainText('three');
  const id = (await chosen.getAttribute('id')) ?? 'none';
  await expect(listening.connections).toHaveAttribute('aria-activedescendant', id);
  await listening.expectOutcome('authenticated');
  await page.keyboard.press('ArrowRight');
  await listening.expectStage('string-to-sign');
  await page.keyboard.press('Enter');
  await expect(listening.step('string-to-sign').getByRole('button')).toBeFocused();
  await page.keyboard.press('End');
  await listening.expectStage('verdict');
});
