import { expect, test } from './support/test';

test('a filter takes fields, numbers, times and their opposites, and shows what it can say', async ({
  page,
  staged: { listening, listener },
}) => {
  listener.crowd(1, 12);
  const options = listening.connections.getByRole('option');
  await expect(listening.heard).toHaveText('12 connections, 3 rejected');
  await listening.filter.fill('driver:pymongo is:rejected');
  await expect(options).toHaveText([/#4/]);
  await listening.filter.fill('#7');
  await expect(options).toHaveText([/#7/]);
  await listening.filter.fill('10:15:01 -is:failed -driver:nodejs');
  await expect(options).toHaveText([/#7/, /#5/]);
  const terms = page.getByRole('button', { name: 'Filter terms' });
  await expect(terms).toHaveAttribute('aria-expanded', 'false');
  await terms.click();
  await expect(
    page.getByRole('definition').filter({ hasText: 'authenticated, rejected, disconnected' }),
  ).toBeVisible();
  await expect(page.getByText('differs:', { exact: true })).toBeVisible();
});

test('what a filter does not understand is named, left out, and looked for when it stands in quotes', async ({
  page,
  staged: { listening, listener },
}) => {
  listener.crowd(1, 12);
  const options = listening.connections.getByRole('option');
  await listening.filter.fill('user:ada is:rejected is:wrong');
  await expect(options).toHaveText([/#12/, /#8/, /#4/]);
  await expect(listening.filter).toHaveAccessibleDescription(
    /Left out: user:ada\. There is no user:, only driver:.*Left out: is:wrong\. is: wants one of authenticated/,
  );
  await listening.filter.fill('"user:ada"');
  await expect(page.getByText('No connection fits the filter.')).toBeVisible();
  await expect(page.getByText('Left out')).toHaveCount(0);
});
