import type { Locator, Page } from 'playwright/test';
import type { Playground } from './support/playground';
import { expect, test } from './support/test';

/** What nobody is expected to know, by the step at which it is met, and what its definition must say. */
const terms: readonly (readonly [step: string, written: string, term: string, says: RegExp])[] = [
  ['credentials', 'STS', 'STS', /Security Token Service of AWS/],
  ['credentials', 'web identity', 'web identity', /exchanges for the temporary credentials of a role/],
  ['credentials', 'ECS', 'ECS', /Elastic Container Service/],
  ['credentials', 'EC2', 'EC2', /Elastic Compute Cloud/],
  ['resolve', 'seedlist', 'seedlist', /hosts to try first/],
  ['resolve', 'TXT record', 'TXT record', /DNS that holds text/],
  ['hello', 'maxWireVersion', 'maxWireVersion', /9 is MongoDB 4\.4/],
  ['client-first', 'nonce', 'nonce', /used once/],
  ['client-first', 'SASL', 'SASL', /logging in by messages/],
  ['client-first', 'OP_MSG', 'OP_MSG', /frame around every message/],
  ['client-first', 'BSON', 'BSON', /binary form of documents/],
  ['client-first', 'gs2-cb-flag', 'gs2-cb-flag', /whether a client can do channel binding/],
  ['client-first', 'channel binding', 'channel binding', /TLS connection it runs over/],
  ['string-to-sign', 'SigV4', 'SigV4', /Signature Version 4/],
  ['string-to-sign', 'fixed end', 'aws4_request', /fixed end of every credential scope/],
  ['string-to-sign', 'label', 'label', /part of a host’s name between periods/],
  ['signing-key', 'HMACs', 'HMAC', /hash made with a key/],
  ['sts', 'partition', 'partition', /aws-cn \(China\)/],
  ['verdict', 'ARN', 'ARN', /Amazon Resource Name/],
  ['verdict', '$external', '$external', /database of users/],
];

/** What everybody asks, by the step that answers it. */
const questions: readonly (readonly [step: string, question: string, answer: RegExp])[] = [
  ['credentials', 'Why does MongoDB ask AWS at all?', /checked only with the secret that made it/],
  ['server-first', 'Why does it extend your nonce?', /first 32 bytes of the server nonce s/],
  ['request', 'Why is content-length signed?', /specification lists it .* gives no reason/],
  ['canonical-request', 'Why so exact?', /One byte of difference gives another hash/],
  ['string-to-sign', 'Why is the region taken from the host?', /all you know of STS is the host/],
  ['signing-key', 'Why a chain?', /Each HMAC narrows what its key can sign for/],
];

const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });

async function expectDefinition(
  { stage, page }: Playground,
  written: string,
  term: string,
  says: RegExp,
): Promise<void> {
  const button = stage.getByRole('button', { name: written, exact: true }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page, term)).toContainText(says);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
}

for (const step of new Set(terms.map(([at]) => at))) {
  test(`every term that nobody is expected to know is explained where it stands: ${step}`, async ({
    playground,
  }) => {
    await playground.open(step);
    for (const [at, written, term, says] of terms)
      if (at === step) await expectDefinition(playground, written, term, says);
  });
}

test('each of the six whys is answered at its step, at reading size', async ({ playground }) => {
  await playground.open();
  for (const [step, question, answer] of questions) {
    await playground.jump(step);
    const why = playground.stage.locator('.stage-why');
    await expect(why).toContainText(question);
    await expect(why).toContainText(answer);
    await expect(why).toHaveCSS('font-size', '15px');
  }
});

test('the help has every term and every why, and finds them by a word of theirs', async ({
  page,
  playground,
}) => {
  await playground.open();
  await page.keyboard.press('?');
  const help = dialog(page, 'Help');
  for (const [, , term, says] of terms) {
    const entry = help.getByRole('term').filter({ has: page.getByText(term, { exact: true }) });
    await expect(entry.locator('xpath=following-sibling::dd[1]')).toContainText(says);
  }
  const field = help.getByRole('textbox', { name: 'Find a term' });
  for (const [, question, answer] of questions) {
    await field.fill(question.toUpperCase());
    await expect(help.getByText(question, { exact: true })).toBeVisible();
    await expect(help.getByText(answer)).toBeVisible();
  }
  await field.fill('no such words');
  await expect(help.getByText('Nothing has that in it.')).toBeVisible();
});
