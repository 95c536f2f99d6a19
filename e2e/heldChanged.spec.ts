import { button, field, region } from './support/heldMessage';
import { expect, test } from './support/test';

test('a message that was changed by hand: its step says what went out, rather than what was computed', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.pauseBeforeSend.check();
  await playground.run();
  await button(page, 'Send hello').click();
  await expect(button(page, 'Send client first')).toBeVisible();
  await field(page, 'p').fill('121');
  await field(page, 'saslStart').fill('2');
  await region(page).getByRole('radio', { name: 'Recompute what follows' }).check();
  await button(page, 'Send client first').click();
  await expect(button(page, 'Send client final')).toBeVisible();
  await field(page, 'd').fill('20200101T000000Z');
  await field(page, 'conversationId').fill('7');
  await region(page).getByRole('radio', { name: 'Send exactly this' }).check();
  await button(page, 'Continue').click();
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
