import type { Locator, Page } from 'playwright/test';
import { findings as axeFindings } from './support/axe';
import { placesOf } from './support/canary';
import { ada, loginTo } from './support/driverLogin';
import { overflows } from './support/overflows';
import { pasteInto } from './support/pasteInto';
import { readable } from './support/readable';
import { expect, test } from './support/test';

const two = (page: Page): Locator => page.getByRole('region', { name: 'Two logins, compared' });
const differences = (page: Page): Locator =>
  two(page).getByRole('list', { name: 'Differences', exact: true });

const signedHeaders =
  'content-length;content-type;host;x-amz-date;x-mongodb-gs2-cb-flag;x-mongodb-server-nonce';
const login = (region: string, fill: number, headers = signedHeaders): string =>
  [
    `Authorization: AWS4-HMAC-SHA256 Credential=AKIAQNZGKIQY56JQ7WML/20261128/${region}/sts/aws4_request, SignedHeaders=${headers}, Signature=${`${fill}b`.repeat(32)}`,
    `X-MongoDB-Server-Nonce: ${Buffer.alloc(64, fill).toString('base64')}`,
    `X-Amz-Date: 20261128T10150${fill}Z`,
    'sts.us-east-1.amazonaws.com',
  ].join('\n');
const refusal = 'MongoServerError: bad auth : aws sts call has response 403';

// Searches and axe are slow where many tests run at once.
test.describe.configure({ timeout: 120_000 });

for (const width of [360, 1280]) {
  test(`of one login that works and one that does not the first difference that can matter is said, at ${width} px, by keyboard`, async ({
    page,
    playground,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await playground.open();
    await playground.turnToDiagnose();
    const box = page.getByRole('textbox', { name: 'Paste anything' });
    for (const text of [
      login('us-east-1', 1),
      `${login('eu-west-1', 2, signedHeaders.replace('content-length;', ''))}\n${refusal}`,
    ]) {
      await box.focus();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
      await expect(box).toHaveValue('');
    }
    await expect(two(page)).toContainText('The first difference that can matter: region in the scope.');
    await expect(differences(page).getByRole('listitem')).toHaveCount(2);
    const region = differences(page).locator('[data-differs="region"]');
    await expect(region).toContainText(/The other one\s*us-east-1\s*The one that was refused\s*eu-west-1/);
    await expect(differences(page).locator('[data-differs="signedHeaders"]').locator('mark')).toHaveCount(2);
    await expect(two(page)).toContainText('The same in both: ');
    await playground.expectOutcome('rejected');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflows(page)).toEqual([]);
    }
  });
}

test('a run that was refused is brought to Diagnose in one click, its secret’s typing error is found, and it is held against a good one', async ({
  page,
  playground,
}) => {
  const right = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  const mistyped = right.replace('MDENG', 'MDEMG');
  await playground.open();
  await playground.fillCredentials('AKIAIOSFODNN7EXAMPLE', mistyped);
  await playground.run();
  await playground.expectOutcome('rejected');
  const door = page.getByRole('button', { name: 'Bring this login to Diagnose' });
  await door.click();
  // The handshake, which is on the page until Diagnose is, has a field of this name too.
  const beside = page.getByRole('region', { name: 'If you have them' });
  const secret = beside.getByLabel('Secret access key', { exact: true });
  await secret.fill(right);
  await secret.press('Enter');
  const check = page.getByRole('region', { name: 'Check the signature' });
  await expect(page.locator('[data-finding="check-mistake-found"]')).toBeVisible({ timeout: 90_000 });
  await expect(check).toContainText('First difference: character');
  await page.getByRole('link', { name: 'Handshake' }).click();
  await playground.fillCredentials('AKIAIOSFODNN7EXAMPLE', right);
  await playground.run();
  await playground.expectOutcome('authenticated');
  await playground.look('verdict');
  await door.click();
  await expect(two(page)).toContainText('Nothing that was seen of both differs');
  await expect(two(page)).toContainText('about the one that was refused');
  // Both by the secret that is still in the field.
  const signed = two(page).locator('[data-signed]');
  await expect(signed).toHaveText(
    [
      /^The one that was let insigned with this secret, and put together right$/,
      /^The one that was refusedsigned with this secret, and a mistake: its secret has another character for character 20$/,
    ],
    { timeout: 90_000 },
  );
  await expect(two(page)).toContainText('The mistake is in the one that was refused alone.');
  await expect(page.locator('[data-finding="check-mistake-found"]')).toBeVisible();
  for (const canary of [right, mistyped]) expect(placesOf(canary, await readable(page))).toEqual([]);
});

test('a login that was listened to is brought to Diagnose, and one’s own canonical request is compared with the right one of it', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port, ada);
  await listening.choose('Authenticated');
  const steps = page.getByRole('list', { name: 'Steps' });
  await steps.locator('[data-step="canonical-request"] button').click();
  const right = await page.locator('[data-value="canonicalRequest"]').first().textContent();
  await steps.locator('[data-step="verdict"] button').click();
  await page.getByRole('button', { name: 'Bring this login to Diagnose' }).click();
  await expect(page.getByRole('list', { name: 'Evidence' }).getByRole('listitem')).not.toHaveCount(0);
  await pasteInto(
    page.getByRole('textbox', { name: 'Paste anything' }),
    (right ?? '').replace('\nhost:', '\nHost:'),
  );
  const own = page.getByRole('region', { name: 'Your text and the right one' });
  await expect(own).toContainText('First difference: line 6, column 1');
  await expect(own).toContainText(/Byte \d+ of the text/);
});
