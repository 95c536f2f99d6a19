import type { Locator, Page } from 'playwright/test';
import { overflows } from './support/overflows';
import { pasteInto } from './support/pasteInto';
import { placesOf } from './support/canary';
import type { Playground } from './support/playground';
import { readable } from './support/readable';
import { expect, test } from './support/test';
import { kept, watch } from './support/watch';

function list(page: Page, name: 'Findings' | 'Evidence'): Locator {
  return page.getByRole('list', { name });
}

function finding(page: Page, code: string): Locator {
  return list(page, 'Findings').locator(`[data-finding="${code}"]`);
}

test('a captured login is verified by the secret that is entered, and what differs is named', async ({
  page,
  playground,
}) => {
  const { nonce, final } = await capturedLogin(playground, 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY ');
  await playground.turnToDiagnose();
  const secret = page.getByLabel('Secret access key', { exact: true });
  await expect(secret).toHaveAccessibleDescription(/once you bring one/);
  await expect(secret).not.toHaveAccessibleDescription(/Enter checks/);
  await playground.paste(`X-MongoDB-Server-Nonce: ${nonce}\nsts.amazonaws.com\n${final}`);
  await expect(page.getByText('The signed request is whole')).toBeVisible();
  await expect(secret).toHaveAccessibleDescription(/Enter checks/);
  await secret.fill('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
  await secret.press('Enter');
  await expect(finding(page, 'check-mistake-found')).toBeVisible();
  await expect(finding(page, 'check-mistake-found')).toContainText(/space/);
  await expect(playground.verdict).not.toHaveAttribute('data-outcome', 'authenticated');
});

test('several profiles are all tried, the one that signed is named, and two characters can be searched', async ({
  page,
  playground,
}) => {
  // The search that comes first is slow where many tests run at once.
  test.setTimeout(180_000);
  const right = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEZ';
  const strange = 'another/Secret+Key/3vZ9qLx7Tb1RwY5uHs0Ng';
  const { nonce, final } = await capturedLogin(playground, right);
  await playground.turnToDiagnose();
  await playground.paste(`X-MongoDB-Server-Nonce: ${nonce}\nsts.amazonaws.com\n${final}`);
  const profile = (name: string, id: string, secret: string): string =>
    `[${name}]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`;
  await playground.paste(profile('dev', 'AKIAQNZGKIQY56JQ7WML', strange));
  await expect(list(page, 'Evidence').locator('[data-evidence="credentials"]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Search two characters' }).click({ timeout: 120_000 });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Search two characters' })).toBeVisible();
  await playground.paste(profile('prod', 'AKIAIOSFODNN7EXAMPLE', right));
  await expect(page.getByText('Signed with the secret of prod.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Search two characters' })).toBeHidden();
  expect(placesOf(right, await readable(page))).toEqual([]);
  expect(placesOf(strange, await readable(page))).toEqual([]);
});

test.describe('360 px', () => {
  test.use({ viewport: { width: 360, height: 800 } });
  test.describe.configure({ timeout: 120_000 });

  test('a credentials file in the field for the secret gives every profile, by keyboard, and none of it leaves the page', async ({
    page,
    playground,
  }) => {
    const right = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEZ';
    const others = ['another/Secret+Key/3vZ9qLx7Tb1RwY5uHs0Ng', 'a/third/Secret+Key/7Tb1RwY5uHs0NgAvZ9qLxQ'];
    const { nonce, final } = await capturedLogin(playground, right);
    const seen = watch(page);
    await playground.turnToDiagnose();
    await playground.paste(`X-MongoDB-Server-Nonce: ${nonce}\nsts.amazonaws.com\n${final}`);
    await expect(page.getByText('The signed request is whole')).toBeVisible();
    const file = [others[0], right, others[1]]
      .map(
        (secret, i) =>
          `[profile-${i + 1}]\naws_access_key_id = AKIAQNZGKIQY56JQ7WM${'ABC'[i]}\naws_secret_access_key = ${secret}\n`,
      )
      .join('\n');
    const field = page.getByLabel('Secret access key', { exact: true });
    await pasteInto(field, file);
    await expect(list(page, 'Evidence').locator('[data-evidence="credentials"]')).toHaveCount(3);
    await expect(field).toHaveValue('');
    const said = page.getByText('Signed with the secret of profile-2.');
    await expect(said).toContainText('names the key AKIAIOSFODNN7EXAMPLE');
    expect(await overflows(page)).toEqual([]);
    seen.push(...(await kept(page)), ...(await readable(page)));
    for (const canary of [right, ...others]) expect(placesOf(canary, seen)).toEqual([]);
  });
});

/** What a run in this page signed, as somebody would copy it out of a log. */
async function capturedLogin(playground: Playground, secret: string) {
  await playground.open();
  await playground.fillCredentials('AKIAIOSFODNN7EXAMPLE', secret);
  await playground.run();
  await playground.expectOutcome('rejected');
  await playground.look('server-first');
  const nonce = await playground.value('serverNonce');
  await playground.look('client-final');
  return { nonce, final: await playground.value('clientFinal') };
}
