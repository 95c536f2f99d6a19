import type { Page } from 'playwright/test';
import { SourceList } from './support/sourceList';
import { expect, test } from './support/test';

const ada = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const connectionString = `mongodb://${ada.id}:${encodeURIComponent(ada.secret)}@cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS`;
const environment = `AWS_ACCESS_KEY_ID=${ada.id}\nAWS_SECRET_ACCESS_KEY=${ada.secret}\n`;

/** Lets a part of the page come only when it is told to. */
async function hold(page: Page, part: RegExp): Promise<{ readonly come: () => void }> {
  let come = (): void => {};
  const told = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(part, async (route) => {
    await told;
    await route.continue();
  });
  return { come };
}

const reader = /readPaste-[^/]*\.js/;

test('a paste whose reader comes late does not override the target chosen meanwhile', async ({
  page,
  playground,
}) => {
  const { come } = await hold(page, reader);
  await playground.open();
  await playground.paste(connectionString);
  await playground.expectOutcome('idle');
  await playground.chooseTarget('Cluster');
  await playground.chooseTarget('Sandbox');
  come();
  await expect(playground.accessKeyId).toHaveValue(ada.id);
  await expect(page.getByRole('radio', { name: 'Sandbox' })).toBeChecked();
  await playground.run();
  await playground.expectOutcome('authenticated');
});

test('a paste whose reader comes late does not override what was typed meanwhile', async ({
  page,
  playground,
}) => {
  const { come } = await hold(page, reader);
  await playground.open();
  await playground.paste(environment);
  await playground.accessKeyId.fill('AKIATYPED00000000000');
  await playground.pasteBox.fill('typed');
  come();
  await new SourceList(playground).expect({ Environment: 'not reached' });
  await expect(playground.accessKeyId).toHaveValue('AKIATYPED00000000000');
  await expect(playground.pasteBox).toHaveValue('typed');
});

test('a run that is asked for while a paste is read waits for it, and signs with what was pasted', async ({
  page,
  playground,
}) => {
  const { come } = await hold(page, reader);
  await playground.open();
  await playground.paste(environment);
  await playground.run();
  await playground.expectOutcome('idle');
  come();
  await playground.expectOutcome('authenticated');
  await playground.look('credentials');
  await expect(playground.stage).toContainText('Environment, first in the order');
});

test('a paste whose reader does not come stays in the box, and the page says so', async ({
  page,
  playground,
}) => {
  await page.route(reader, (route) => route.abort());
  await playground.open();
  await playground.paste(environment);
  await expect(page.getByText('the page’s reader did not load')).toBeVisible();
  await expect(playground.pasteBox).toHaveValue(environment);
  await playground.example('IAM user').click();
  await playground.expectOutcome('authenticated');
});

test('Enter in the paste box reads what was typed there and runs; with Shift it is a line break', async ({
  page,
  playground,
}) => {
  const { come } = await hold(page, reader);
  await playground.open();
  await playground.pasteBox.focus();
  // Slowly, as by hand: a leap is read as a paste.
  for (const part of environment.trimEnd().split('\n')) {
    for (let at = 0; at < part.length; at += 7) await page.keyboard.insertText(part.slice(at, at + 7));
    await page.keyboard.press('Shift+Enter');
  }
  await expect(playground.pasteBox).toHaveValue(environment);
  await page.keyboard.press('Enter');
  await playground.expectOutcome('idle');
  come();
  await playground.expectOutcome('authenticated');
  await expect(playground.pasteBox).toHaveValue('');
  await playground.secretAccessKey.fill('wrong');
  await playground.pasteBox.press('Enter');
  await playground.expectOutcome('rejected');
});
