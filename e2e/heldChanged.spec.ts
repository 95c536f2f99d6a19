import { expect, test } from './support/test';

test('a message that was changed by hand: its step says what went out, rather than what was computed', async ({
  page,
  playground,
}) => {
  const held = page.getByRole('region', { name: 'Held message' });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => held.getByRole('textbox', { name, exact: true });
  await playground.open();
  await playground.pauseBeforeSend.check();
  await playground.run();
  await button('Send hello').click();
  await expect(button('Send client first')).toBeVisible();
  await field('p').fill('121');
  await field('saslStart').fill('2');
  await held.getByRole('radio', { name: 'Recompute what follows' }).check();
  await button('Send client first').click();
  await expect(button('Send client final')).toBeVisible();
  await field('d').fill('20200101T000000Z');
  await field('conversationId').fill('7');
  await held.getByRole('radio', { name: 'Send exactly this' }).check();
  await button('Continue').click();
  await playground.expectOutcome('rejected');
  await playground.jump('client-first');
  await expect(playground.stage).toContainText('saslStart: 2, mechanism: "MONGODB-AWS", $db: "$external"');
  await expect(playground.stage).toContainText('121, the character y');
  await expect(playground.stage).not.toContainText('character n: no channel');
  await playground.jump('canonical-request');
  await expect(playground.stage).toContainText('The flag of step 5');
  await playground.jump('client-final');
  await expect(playground.stage).toContainText('saslContinue: 1, conversationId: 7, $db: "$external"');
  await expect(playground.stage).toContainText('Sent in its place (d)20200101T000000Z');
  await expect(playground.stage).not.toContainText('Sent in its place (a)');
});
