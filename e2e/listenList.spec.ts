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
  await expect(listening.rows('Authenticated')).toHaveCount(1);
  await expect(listening.connections.getByRole('option').last()).toContainText('No login');
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
  await expect(page.getByRole('checkbox', { name: 'Open the newest' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Filter terms' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(listening.connections).toBeFocused();
  await expect(chosen).toContainText('three');
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('two');
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

test('rows stand by time, the newest first, with a head only over several of one driver', async ({
  staged: { listening, listener },
}) => {
  listener.crowd(1, 3);
  const options = listening.connections.getByRole('option');
  await expect(options).toHaveText([/#3/, /#2/, /#1/]);
  await expect(listening.connections.getByRole('group')).toHaveCount(0);
  listener.crowd(4, 1, { name: 'nodejs', version: '7.9.0' });
  await expect(options).toHaveText([/#4/, /#3/, /#2/, /#1/]);
  await expect(listening.group('nodejs 7.9.0, 2, 1 failed').getByRole('option')).toHaveText([/#4/, /#3/]);
});

test('what stands in a row stands below what stands in the row above it', async ({
  staged: { listening, listener },
}) => {
  listener.crowd(1, 400);
  await expect(listening.heard).toHaveText('400 connections, 100 rejected');
  const lefts = await listening.connections
    .getByRole('option')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('.listen-row > *')]
          .slice(0, 6)
          .map((cell) => Math.round(cell.getBoundingClientRect().left)),
      ),
    );
  expect(new Set(lefts.map((row) => row.join(' '))).size).toBe(1);
  const [row = []] = lefts;
  expect(row.slice(0, 3)).toEqual(row.slice(3));
});
