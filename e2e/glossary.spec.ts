import { recordComplaints } from './support/complaints';
import { expect, test } from './support/test';

test('a term says what it is where it stands: by key, with its source, and the focus goes back', async ({
  page,
  playground,
}) => {
  await playground.open('client-first');
  const term = playground.stage.getByRole('button', { name: 'nonce', exact: true });
  await term.focus();
  await page.keyboard.press('Enter');
  const definition = page.getByRole('dialog', { name: 'nonce' });
  await expect(definition).toContainText('A number used once');
  await expect(definition.getByRole('link')).toHaveAttribute('href', /^https:\/\/github\.com\/mongodb\//);
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await expect(term).toBeFocused();
  await expect(term).toHaveAttribute('aria-expanded', 'false');
  // The step stays where it was.
  await playground.expectStage('client-first');
});

test('pressed again, a term closes what it opened', async ({ page, playground }) => {
  await playground.open('canonical-request');
  const term = playground.stage.getByRole('button', { name: 'channel binding' });
  await term.click();
  await expect(page.getByRole('dialog', { name: 'channel binding' })).toBeVisible();
  await term.click();
  await expect(page.getByRole('dialog', { name: 'channel binding' })).toBeHidden();
});

test('the keyboard leaves a definition at either end, back to its term', async ({ page, playground }) => {
  await playground.open('client-first');
  const term = playground.stage.getByRole('button', { name: 'nonce', exact: true });
  const definition = page.getByRole('dialog', { name: 'nonce' });
  for (const { key, from } of [
    { key: 'Tab', from: definition.getByRole('button', { name: 'All terms' }) },
    { key: 'Shift+Tab', from: definition.getByRole('link') },
  ]) {
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(definition.getByRole('link')).toBeFocused();
    await from.focus();
    await page.keyboard.press(key);
    await expect(definition).toBeHidden();
    await expect(term).toBeFocused();
  }
});

test('from a term all of them are one press away, and are searched by any word', async ({
  page,
  playground,
}) => {
  const complaints = recordComplaints(page);
  await playground.open('canonical-request');
  await playground.stage.getByRole('button', { name: 'channel binding', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'All terms' }).click();
  const all = page.getByRole('dialog', { name: 'Terms' });
  await all.getByRole('textbox', { name: 'Find a term' }).fill('kubernetes');
  await expect(all.getByRole('term')).toHaveText(['web identity']);
  await page.keyboard.press('Escape');
  await expect(all).toBeHidden();
  // The page behind is as it was.
  await playground.expectStage('canonical-request');
  await expect(playground.stage).toContainText('The text that you sign');
  expect(complaints).toEqual([]);
});

test('the help has every term', async ({ page, playground }) => {
  await playground.open();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  await help.getByRole('textbox', { name: 'Find a term' }).fill('gs2');
  await expect(help.getByRole('term').filter({ hasText: 'gs2-cb-flag' })).toBeVisible();
});

test('what is cut short in a text is shown whole on request, and its text is exact all the time', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await playground.open('canonical-request');
  const text = playground.stage.locator('[data-value="canonicalRequest"]');
  const exact = await text.textContent();
  const nonce = text.locator('[data-value="serverNonce"]');
  const height = async (): Promise<number> => (await nonce.boundingBox())?.height ?? 0;
  expect(await height()).toBeLessThan(24);
  await playground.stage.getByRole('button', { name: 'Show all of the canonical request' }).click();
  await expect.poll(height).toBeGreaterThan(40);
  expect(await text.textContent()).toBe(exact);
});

test('what other drivers do at a step stands at its foot, each with where that was run or read', async ({
  playground,
}) => {
  await playground.open('client-first');
  await playground.stage
    .getByRole('button', { name: 'What other drivers do differently at this step' })
    .click();
  const go = playground.stage
    .getByRole('list', { name: 'Differences' })
    .getByRole('listitem')
    .filter({ hasText: /^Go / });
  await expect(go).toContainText('Read from its source, version 2.8.0, aws_sasl_adapter.go');
  await expect(go.getByRole('link')).toHaveAttribute(
    'href',
    /^https:\/\/github\.com\/mongodb\/mongo-go-driver\/blob\/18c2c89f8\//,
  );
  // Nothing to tell of a step, nothing to open.
  await playground.jump('signature');
  await expect(playground.stage.getByRole('button', { name: /other drivers/ })).toHaveCount(0);
});
