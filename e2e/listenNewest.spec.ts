import { ada, loginTo } from './support/driverLogin';
import { listenTo } from './support/listenTo';
import { expect, test } from './support/test';

const wrong = { ...ada, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEZ' };

test('the newest connection opens by itself, a failure at its verdict', async ({ page, heard }) => {
  const { port, listening } = heard;
  await loginTo(port, ada, { appName: 'orders' });
  await listening.expectOutcome('authenticated');
  await listening.expectStage('canonical-request');
  await loginTo(port, wrong, { appName: 'billing' });
  await listening.expectOutcome('rejected');
  await listening.expectStage('verdict');
  await expect(page.getByRole('region', { name: /^Connection \d+$/ })).toContainText('billing');
  await expect(listening.connections.getByRole('option', { selected: true })).toContainText('billing');
  await expect(page).toHaveURL(/#listen$/);
});

test('a failure that opens by itself is told by its verdict alone', async ({ page, heard }) => {
  const { port, listening } = heard;
  await loginTo(port, ada, { appName: 'orders' });
  await listening.expectOutcome('authenticated');
  const said = await listenTo(page);
  await loginTo(port, wrong, { appName: 'billing' });
  await expect.poll(said).toContain('2 connections, 1 rejected');
  // Its record is told after its row, and the verdict waits for what was found in it.
  await expect.poll(said).toContainEqual(expect.stringMatching(/^Rejected/));
  expect((await said()).filter((text) => !/^\d connections|^Rejected/.test(text))).toEqual([]);
  expect((await said()).filter((text) => text.startsWith('Rejected'))).toHaveLength(1);
});

test('a person who chose a connection, or turned to a step of it, keeps it until they ask for the newest', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  const newest = page.getByRole('checkbox', { name: 'Open the newest' });
  await loginTo(port, ada, { appName: 'one' });
  await listening.expectOutcome('authenticated');
  await expect(newest).toBeChecked();
  await listening.look('hello');
  await expect(newest).not.toBeChecked();
  await expect(page).toHaveURL(/#listen\/\d+\/hello$/);
  const selected = listening.connections.getByRole('option', { selected: true });
  await loginTo(port, ada, { appName: 'two' });
  await expect(listening.heard).toHaveText('2 connections');
  await expect(selected).toContainText('one');
  await newest.check();
  await expect(selected).toContainText('two');
  await listening.choose('one');
  await expect(newest).not.toBeChecked();
  await loginTo(port, ada, { appName: 'three' });
  await expect(listening.heard).toHaveText('3 connections');
  await expect(selected).toContainText('one');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('what opens by itself moves nothing, a pick goes on to the stage, and there is a way back', async ({
    page,
    heard,
  }) => {
    const { port, listening } = heard;
    await loginTo(port, ada, { appName: 'one' });
    await loginTo(port, ada, { appName: 'two' });
    await expect(listening.rows('two')).toHaveAttribute('aria-selected', 'true');
    const head = page.getByRole('heading', { name: /^Connection \d+$/ });
    await expect(head).toBeVisible();
    await expect(head).not.toBeInViewport();
    await listening.choose('one');
    await expect(head).toBeInViewport();
    await expect(page.getByRole('region', { name: /^Connection \d+$/ })).toContainText('one');
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await expect(listening.rows('one')).toBeInViewport();
    await expect(listening.connections).toBeFocused();
  });
});
