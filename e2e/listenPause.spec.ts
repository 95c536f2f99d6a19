import { loginTo } from './support/driverLogin';
import { expect, test } from './support/test';

test('a paused list stands still, says what is held, and goes on with all of it', async ({
  page,
  staged: { listening, listener },
}) => {
  listener.crowd(1, 3);
  const options = listening.connections.getByRole('option');
  await expect(options).toHaveText([/#3/, /#2/, /#1/]);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused. Nothing has come since.').first()).toBeVisible();
  listener.crowd(4, 12);
  listener.tell({ type: 'connections', changed: [], gone: [4, 5], forgotten: 2 });
  const held = page.getByText(
    /^Paused\. Held: 10 more connections\. 2 came and were forgotten by the listener meanwhile/,
  );
  await expect(held.first()).toBeVisible();
  await expect(options).toHaveText([/#3/, /#2/, /#1/]);
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(listening.heard).toHaveText('13 connections, 2 rejected');
  await expect(options.first()).toContainText('#15');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(held).toHaveCount(0);
});

test('a list that is cleared while it stands still is empty, and goes on standing still', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port);
  await expect(listening.rows('Authenticated')).toHaveCount(1);
  await page.getByRole('button', { name: 'Pause' }).click();
  await loginTo(port);
  await expect(page.getByText(/^Paused\. Held: 1 more connection/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(listening.connections).toBeHidden();
  await page.getByRole('button', { name: 'Resume' }).click();
  await loginTo(port);
  await expect(listening.rows('Authenticated')).toHaveCount(1);
});
