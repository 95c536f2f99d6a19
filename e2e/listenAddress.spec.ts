import { loginTo } from './support/driverLogin';
import { Listening } from './support/listening';
import { expect, test } from './support/test';

test('the address carries connection and step, and leads back to them', async ({ page, context, heard }) => {
  const { port, product, listening } = heard;
  await loginTo(port);
  await listening.choose('Authenticated');
  await listening.look('hello');
  await expect(page).toHaveURL(/#listen\/\d+\/hello$/);
  const other = new Listening(await context.newPage(), product.url);
  await other.page.goto(page.url());
  await other.expectOutcome('authenticated');
  await other.expectStage('hello');

  // To one's own handshake and back: each keeps its place, and the focus stays on the link.
  const modes = page.getByRole('navigation', { name: 'Modes' });
  await modes.getByRole('link', { name: 'Handshake' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#canonical-request$/);
  await expect(modes.getByRole('link', { name: 'Handshake' })).toBeFocused();
  await expect(listening.runButton).toBeVisible();
  await expect(listening.verdict).toContainText('arn:aws:iam::123456789012:user/ada');
  await modes.getByRole('link', { name: 'Listen' }).click();
  await expect(page).toHaveURL(/#listen\/\d+\/hello$/);
  await listening.expectStage('hello');
  await page.goBack();
  await expect(page).toHaveURL(/#canonical-request$/);
});

test('an address of a connection that nobody knows says so, and nothing of a driver', async ({
  page,
  heard,
}) => {
  await page.goto(`${heard.product.url}#listen/4711/hello`);
  const stage = page.getByRole('region', { name: 'Stage' });
  await expect(stage.getByRole('heading')).toHaveText('Nothing is known of connection 4711');
  await expect(stage).not.toContainText('The driver');
});
