import type { Locator, Page } from 'playwright/test';
import { hashedNow } from '../src/core/mistakes/search/hashedNow';
import { textsOf } from '../src/core/sigv4/recipeTexts';
import { ownInput, ownRecipe, ownSecret, writtenBy } from '../src/testing/findings/ownLogin';
import { findings } from './support/axe';
import { overflows } from './support/overflows';
import { pasteInto } from './support/pasteInto';
import { expect, test } from './support/test';

const right = writtenBy(ownRecipe);
const canonical = right.canonicalRequest.reveal();
const token = ownInput.sessionToken?.reveal() ?? '';

/** The mode Diagnose, with this pasted. */
async function bring(page: Page, url: string, ...texts: readonly string[]): Promise<void> {
  await page.goto(`${url}#diagnose`);
  for (const text of texts) await bringAlso(page, text);
}

async function bringAlso(page: Page, text: string): Promise<void> {
  const panel = page.getByRole('heading', { name: 'What do you have?' });
  await expect(panel).toBeVisible();
  await pasteInto(page.getByRole('textbox', { name: 'Paste anything' }), text);
}

const section = (page: Page): Locator => page.getByRole('region', { name: 'Your text and the right one' });
const finding = (page: Page, code: string): Locator =>
  page.getByRole('list', { name: 'Findings' }).locator(`[data-finding="${code}"]`);
const lines = (page: Page): Locator =>
  section(page).getByRole('list', { name: 'The canonical request, line by line' });

test('a canonical request without its query line is compared with the right one, and the first difference told', async ({
  page,
  product,
}) => {
  await bring(page, product.url, canonical.replace('\n\n', '\n'));
  await expect(finding(page, 'own-request-differs')).toHaveAttribute('data-level', 'certain');
  await expect(section(page)).toContainText('It leaves out the line of the empty query.');
  await expect(section(page)).toContainText('First difference: line 3, column 1');
  await expect(section(page)).toContainText('Byte 8 of the text');
  await expect(lines(page).getByText('no such line')).toBeVisible();
  await expect(section(page)).toContainText('Only their form is checked');
  await expect(page.getByRole('status', { name: 'Verdict' })).toContainText('Certain');
});

test('the session token in one’s own text is hidden for eyes and ears, the text that is copied whole', async ({
  page,
  product,
}) => {
  await bring(page, product.url, canonical.replace('x-amz-security-token:', 'X-Amz-Security-Token: '));
  await expect(section(page)).toBeVisible();
  await expect(
    section(page)
      .getByRole('img', { name: /^Session token, \d+ characters, hidden$/ })
      .first(),
  ).toBeVisible();
  await expect(
    section(page).getByRole('button', { name: 'Copy the canonical request: Yours' }),
  ).toBeVisible();
  const snapshot = await page.locator('main').ariaSnapshot();
  expect(snapshot).not.toContain(token.slice(0, 20));
});

test('a mistake in a string to sign is named by its hash alone, and the request before it found right', async ({
  page,
  product,
}) => {
  const { stringToSign } = hashedNow(textsOf({ ...ownRecipe, canonicalEnd: '\n' }));
  await bring(page, product.url, `${canonical}\n\n${stringToSign}`);
  await expect(section(page)).toContainText('Canonical request: the same to the byte');
  await expect(finding(page, 'own-string-differs')).toContainText(
    'Its canonical request ends with a line feed',
  );
});

test('line ends of CRLF are the copying’s where the hash says so, else perhaps', async ({
  page,
  product,
}) => {
  await bring(page, product.url, canonical.replaceAll('\n', '\r\n'));
  await expect(finding(page, 'own-line-ends')).toHaveAttribute('data-level', 'possible');
  await bringAlso(page, right.stringToSign);
  await expect(finding(page, 'own-line-ends')).toHaveCount(0);
  await expect(section(page)).toContainText('its line ends of CRLF are of the copying');
});

test('a signing key is judged by the secret, is shown nowhere, and the input that gives it is named', async ({
  page,
  product,
}) => {
  const { signingKey } = writtenBy({ ...ownRecipe, secret: `${ownRecipe.secret}\n` });
  await bring(
    page,
    product.url,
    `${canonical}\n\n${right.stringToSign}`,
    `signing key: ${signingKey.reveal()}`,
  );
  await expect(section(page)).toContainText('Signing key: enter the secret access key');
  const secret = page.getByRole('textbox', { name: 'Secret access key' });
  await secret.fill(ownSecret.reveal());
  await secret.press('Enter');
  await expect(finding(page, 'own-key-wrong')).toHaveAttribute('data-level', 'certain');
  await expect(section(page)).toContainText('Signing key: not the right one');
  await expect(page.locator('body')).not.toContainText(signingKey.reveal());
  // What was brought is judged as before.
  await expect(section(page)).toContainText('Canonical request: the same to the byte');
});

test('what passed between driver and server goes before what stands in one’s own text', async ({
  page,
  product,
}) => {
  const nonce = Buffer.alloc(64, 9).toString('base64');
  await bring(page, product.url, `x-mongodb-server-nonce: ${nonce}`, canonical);
  await expect(finding(page, 'own-of-another-login')).toHaveAttribute('data-level', 'likely');
});

for (const width of [360, 768, 1280]) {
  test(`the compared texts and the clock hold at ${width} px, in both themes, without a serious finding of axe`, async ({
    page,
    product,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const sentence =
      '<Code>SignatureDoesNotMatch</Code><Message>Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)</Message>';
    await bring(page, product.url, canonical.replace('host:', 'Host: '), sentence);
    await expect(section(page)).toBeVisible();
    await expect(page.getByRole('list', { name: 'Clock differences' })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findings(page)).toEqual([]);
      expect(await overflows(page)).toEqual([]);
    }
  });
}

test('the way to the first difference is open to a keyboard alone', async ({ page, product }) => {
  await bring(page, product.url);
  const box = page.getByRole('textbox', { name: 'Paste anything' });
  await box.focus();
  await page.keyboard.insertText(canonical.replace('/\n\n', '/\n'));
  await page.keyboard.press('Enter');
  await expect(section(page)).toContainText('It leaves out the line of the empty query.');
  const copy = section(page).getByRole('button', { name: 'Copy the canonical request: Yours' });
  await copy.focus();
  await expect(copy).toBeFocused();
});
