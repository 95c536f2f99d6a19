import { exampleUser } from '../src/testing/exampleUser';
import type { Playground } from './support/playground';
import { expect, test } from './support/test';

const ada = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const role = { id: 'ASIAIOSFODNN7EXAMPLE', secret: 'countersign/Sandbox+Role/9f2KEXAMPLEKEY0' };

test.beforeEach(({ playground }) => playground.open());

/** The check, in step 13, that STS stopped at. */
async function expectFailedCheck(playground: Playground, check: RegExp, error: string): Promise<void> {
  await playground.look('sts');
  const failed = playground.stage.getByRole('listitem').filter({ hasText: /failed$/ });
  await expect(failed).toHaveCount(1);
  await expect(failed).toContainText(check);
  await expect(playground.stage).toContainText(error);
}

test('the example IAM user is authenticated by one click', async ({ playground }) => {
  await playground.example('Assumed role').click();
  await playground.example('IAM user').click();
  await playground.expectOutcome('authenticated');
  await expect(playground.verdict).toContainText('arn:aws:iam::123456789012:user/ada');
  await expect(playground.accessKeyId).toHaveValue(ada.id);
});

test('the example role is authenticated with its session token, whose end counts down', async ({
  page,
  playground,
}) => {
  await playground.example('Assumed role').click();
  await playground.expectOutcome('authenticated');
  await expect(playground.verdict).toContainText('arn:aws:sts::123456789012:assumed-role/app/ada');
  await playground.look('canonical-request');
  await expect.poll(() => playground.value('canonicalRequest')).toMatch(/^x-amz-security-token:\S{40,}$/m);
  const countdown = page.getByText(/^expires in \d+:\d\d$/);
  const before = await countdown.textContent();
  await expect(countdown).not.toHaveText(before ?? '');
});

test('credentials whose end has passed are refused as STS does it, and the verdict says so', async ({
  playground,
}) => {
  const { accessKeyId, secretAccessKey, sessionToken } = exampleUser('assumed-role');
  await playground.paste(
    JSON.stringify({
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey.reveal(),
        SessionToken: sessionToken?.reveal(),
        Expiration: '2020-01-01T00:00:00Z',
      },
    }),
  );
  await expect(playground.accessKeyId).toHaveValue(accessKeyId);
  await playground.run();
  await playground.expectOutcome('rejected');
  await playground.expectStage('verdict');
  await expect(playground.stage).toContainText('ExpiredToken');
  await expect(playground.stage).toContainText('Get new temporary credentials');
});

test('an identity without a database user is refused with code 11 and the server’s own words', async ({
  playground,
}) => {
  await playground.example('No database user').click();
  await playground.expectOutcome('rejected');
  const words = 'Could not find user "arn:aws:iam::123456789012:role/build" for db "$external"';
  await expect(playground.verdict).toContainText('code 11');
  await expect(playground.verdict).toContainText(words);
  await playground.expectStage('verdict');
  await expect(playground.stage.getByRole('blockquote')).toHaveText(words);
  await playground.look('sts');
  await playground.expectValue('arn', 'arn:aws:sts::123456789012:assumed-role/build/ci');
});

test('a wrong secret is refused with code 18, and STS’s checks show that only the signature was wrong', async ({
  playground,
}) => {
  await playground.fillCredentials(ada.id, ada.secret.replace('EXAMPLEKEY', 'EXAMPLEKEX'));
  await playground.run();
  await playground.expectOutcome('rejected');
  await expect(playground.verdict).toContainText('code 18');
  await expect(playground.verdict).toContainText('The secret does not belong to this access key ID');
  await expect(playground.verdict).toContainText('Authentication failed.');
  await expectFailedCheck(playground, /signature/, 'SignatureDoesNotMatch');
  await expect(playground.stage).toContainText('the same as yours to the byte');
});

test('temporary credentials without their token are refused at the check of the token', async ({
  playground,
}) => {
  await playground.fillCredentials(role.id, role.secret);
  await expect(playground.sessionToken).toHaveAccessibleDescription(/needs its session token/);
  await playground.run();
  await playground.expectOutcome('rejected');
  await expectFailedCheck(playground, /session token/, 'InvalidClientTokenId');
});

test('a key that STS does not know is refused before any signature is compared', async ({ playground }) => {
  await playground.fillCredentials('AKIAI44QH8DHBEXAMPLE', ada.secret);
  await playground.run();
  await playground.expectOutcome('rejected');
  await expectFailedCheck(playground, /access key ID is known/, 'InvalidClientTokenId');
  await expect(playground.stage.getByRole('listitem').filter({ hasText: /not reached$/ })).toHaveCount(2);
});

test('the verdict holds what was found first, and is announced once', async ({ page, playground }) => {
  // The rules come late: meanwhile nothing is said, and then all of it at once.
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/refusal/, async (route) => {
    await held;
    await route.continue();
  });
  await playground.open();
  await page.evaluate(() => {
    const status = document.querySelector('[role="status"][aria-label="Verdict"]');
    if (!status) throw new TypeError('no verdict');
    const said: string[] = [];
    const note = (): void => {
      const heard = status.cloneNode(true) as Element;
      for (const hidden of heard.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      const text = heard.textContent?.trim() ?? '';
      if (text !== '' && said.at(-1) !== text) said.push(text);
    };
    new MutationObserver(note).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
    });
    Object.assign(globalThis, { said });
  });
  await playground.fillCredentials(ada.id, `${ada.secret} `);
  await playground.run();
  await playground.expectOutcome('rejected');
  await expect(playground.verdict).toContainText('Rejected, code 18');
  letGo();
  await expect(playground.verdict).toContainText(/space/);
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(said.filter((text) => text.includes('Rejected'))).toHaveLength(1);
  await playground.stage.getByRole('button', { name: 'Remove it and run' }).click();
  await playground.expectOutcome('authenticated');
});

test('without a secret nothing is signed, and the page says what is missing', async ({ playground }) => {
  await playground.fillCredentials(ada.id, '');
  await playground.run();
  await playground.expectOutcome('failed');
  await playground.expectStage('credentials');
  await expect(playground.stage).toContainText('Secret access key is missing');
});

test('an edit makes what was said stale and is computed at once, and nothing is said of it until it is run', async ({
  playground,
}) => {
  await playground.look('canonical-request');
  await expect(playground.verdict).toHaveAttribute('data-stale', 'false');
  const before = await playground.value('canonicalRequest');

  await playground.sessionToken.fill('AQoDYXdzEJ');
  await expect(playground.verdict).toHaveAttribute('data-stale', 'true');
  await playground.expectOutcome('idle');
  const withToken = before
    .replace('x-mongodb-gs2-cb-flag:', 'x-amz-security-token:AQoDYXdzEJ\nx-mongodb-gs2-cb-flag:')
    .replace(';x-mongodb-gs2-cb-flag;', ';x-amz-security-token;x-mongodb-gs2-cb-flag;');
  await playground.expectValue('canonicalRequest', withToken);

  await playground.sessionToken.fill('');
  await expect(playground.verdict).toHaveAttribute('data-stale', 'false');
  await playground.expectValue('canonicalRequest', before);
  await playground.expectOutcome('idle');
  await playground.run();
  await playground.expectOutcome('authenticated');
});

test('an edited secret changes the signature at once and leaves the canonical request alone', async ({
  playground,
}) => {
  await playground.look('signature');
  const before = await playground.value('signature');
  await playground.secretAccessKey.fill(`${ada.secret}x`);
  await expect.poll(() => playground.value('signature')).not.toBe(before);
  await expect(playground.verdict).toHaveAttribute('data-stale', 'true');
  await playground.run();
  await playground.expectOutcome('rejected');
  await expect(playground.verdict).toHaveAttribute('data-stale', 'false');
});

test('what is shown of a run stays that of the run when the session token is edited', async ({
  playground,
}) => {
  await playground.open();
  await playground.example('Assumed role').click();
  await playground.expectOutcome('authenticated');
  const token = await playground.sessionToken.inputValue();
  // Without a secret nothing can be signed anew, so that the run alone is there to be shown.
  await playground.secretAccessKey.fill('');
  await playground.sessionToken.fill('');
  await playground.look('request');
  await expect(playground.stage).toContainText('x-amz-security-token');
  await playground.look('client-final');
  await expect(playground.stage).toContainText('not encrypted itself');
  const payload = playground.stage.locator('[data-value="clientFinal"]');
  await expect(payload).toHaveCount(1);
  await expect(payload).toBeHidden();
  expect(Buffer.from((await payload.textContent()) ?? '', 'base64').includes(token)).toBe(true);
});
