import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { findings as axeFindings } from './support/axe';
import { overflows } from './support/overflows';
import { pasteInto } from './support/pasteInto';
import { placesOf } from './support/canary';
import { listenTo } from './support/listenTo';
import { expect, test } from './support/test';
import { kept, watch } from './support/watch';

function list(page: Page, name: 'Findings' | 'Evidence'): Locator {
  return page.getByRole('list', { name });
}

function finding(page: Page, code: string): Locator {
  return list(page, 'Findings').locator(`[data-finding="${code}"]`);
}

async function expectFirst(page: Page, code: string): Promise<void> {
  await expect(list(page, 'Findings').locator('[data-finding]').first()).toHaveAttribute(
    'data-finding',
    code,
  );
}

const app = 'arn:aws:sts::123456789012:assumed-role/app/i-0abc';

/** What people bring, as they paste it into the page that opens, and what comes first of it. */
const scenes: readonly (readonly [what: string, text: string, first: string, says: RegExp])[] = [
  [
    'a user that is not found',
    `(AtlasError) bad auth : user ${app} is not found`,
    'reply-user-not-found',
    /role\/app/,
  ],
  ['status 400', 'bad auth : aws sts call has response 400', 'reply-sts-400', /malformed|one too many/],
  [
    'an expired token in Go’s words',
    'api error ExpiredToken: The security token included in the request is expired',
    'sts-expired',
    /expired/,
  ],
  [
    'STS on the clock',
    '<Code>SignatureDoesNotMatch</Code><Message>Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)</Message>',
    'sts-clock',
    /20 minutes/,
  ],
  [
    'a region that is not the host’s',
    "SignatureDoesNotMatch: Credential should be scoped to a valid region, not 'eu-west-1'.",
    'sts-scope',
    /region/,
  ],
  [
    '.NET without its package',
    'System.NotSupportedException: Unable to create an authenticator',
    'package-missing',
    /MongoDB\.Driver\.Authentication\.AWS/,
  ],
  [
    'Node.js without a module',
    "Optional module '@aws-sdk/credential-providers' not found",
    'package-missing',
    /@aws-sdk\/credential-providers/,
  ],
  ['an alert of TLS', 'SSL alert number 80', 'network-access-list', /IP access list/],
  [
    'a line of the server’s log',
    `{"t":{"$date":"2026-11-28T10:15:00.000+00:00"},"s":"I","c":"ACCESS","id":5286307,"ctx":"conn12","msg":"Failed to authenticate","attr":{"client":"10.0.0.7:51234","mechanism":"MONGODB-AWS","user":"","db":"$external","error":"UserNotFound: Could not find user \\"${app}\\" for db \\"$external\\"","result":11}}`,
    'reply-user-not-found',
    /no user for this identity/,
  ],
];

for (const [what, text, first, says] of scenes) {
  test(`one paste leads from ${what} to its cause`, async ({ page, playground }) => {
    await playground.open();
    await playground.paste(text);
    await expectFirst(page, first);
    await expect(list(page, 'Findings').locator('[data-finding]').first()).toContainText(says);
    await expect(list(page, 'Evidence').getByRole('listitem')).not.toHaveCount(0);
  });
}

test('an error that says nothing is asked about, at most three times, and the causes change with the answers', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.paste('MongoServerError: bad auth : aws sts call has response 403');
  await playground.expectOutcome('rejected');
  await expectFirst(page, 'reply-sts-403');
  await expect(finding(page, 'cause-secret')).toHaveAttribute('data-level', 'possible');
  await expect(page.getByText('Question 1 of at most 3')).toBeVisible();
  await expect(page.getByText('does the AWS CLI say who you are?')).toBeVisible();
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(finding(page, 'cause-secret')).toHaveAttribute('data-level', 'likely');
  await expect(finding(page, 'cause-signing')).toHaveCount(0);
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Change' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Change' }).first().click();
  await expect(finding(page, 'cause-signing')).toHaveCount(1);
});

test('evidence is removed piece by piece, and the way to Handshake and back keeps it', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.paste(`bad auth : aws sts call has response 403\n${app}`);
  await expect(list(page, 'Evidence').getByRole('listitem')).toHaveCount(2);
  await page.getByRole('link', { name: 'Handshake' }).click();
  await playground.expectOutcome('idle');
  await playground.turnToDiagnose();
  await expect(list(page, 'Evidence').getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: /^Remove A server’s error/ }).click();
  await expect(list(page, 'Evidence').getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Database user' })).toContainText('role/app');
});

test('a text with an access key ID stays in Handshake, and its evidence waits in Diagnose', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.paste(
    'AWS_ACCESS_KEY_ID=AKIAQNZGKIQY56JQ7WML\nAWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n# bad auth : aws sts call has response 403\n',
  );
  await expect(playground.accessKeyId).toHaveValue('AKIAQNZGKIQY56JQ7WML');
  await page.getByText('What else was in it waits in').getByRole('link', { name: 'Diagnose' }).click();
  await expectFirst(page, 'reply-sts-403');
});

test('a file that is dropped is read', async ({ page, playground }) => {
  await playground.open();
  await playground.turnToDiagnose();
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(
      new File(['bad auth : aws sts call has response 400'], 'error.log', { type: 'text/plain' }),
    );
    return data;
  });
  await page
    .getByRole('textbox', { name: 'Paste anything' })
    .dispatchEvent('drop', { dataTransfer: transfer });
  await expectFirst(page, 'reply-sts-400');
});

test('a trace of this page that is pasted opens as what it is', async ({ page, playground }) => {
  await playground.open();
  await playground.turnToDiagnose();
  await playground.paste(
    readFileSync(
      new URL('../src/testing/traces/version2/refused-wrong-secret.json', import.meta.url),
      'utf8',
    ),
  );
  await expect(page.getByText('Trace from a file')).toBeVisible();
  await playground.expectOutcome('rejected');
});

test('from a connection string that was brought it is one click to run it here', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.turnToDiagnose();
  await playground.paste(
    'bad auth : aws sts call has response 403\nmongodb+srv://cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS',
  );
  await page.getByRole('link', { name: /^Run it here/ }).click();
  await expect(playground.connectionString).toHaveValue(
    'mongodb+srv://cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS',
  );
});

test('what no reader knows is listed', async ({ page, playground }) => {
  await playground.open();
  await playground.turnToDiagnose();
  await playground.paste('the quick brown fox');
  await expect(page.getByText('Nothing in it is known here')).toBeVisible();
  await expect(page.getByText('the quick brown fox').last()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Paste anything' })).toHaveValue('the quick brown fox');
});

test('nothing of evidence leaves the page, and no secret in it is drawn', async ({ page, playground }) => {
  await playground.open();
  const seen = watch(page);
  const secret = 'canary/Of+The/Evidence/Journey/012345678';
  const token = `FwoGZXIvYXdzEJr//////////wEaDCanary${'CANARY'.repeat(30)}==`;
  await playground.turnToDiagnose();
  await playground.paste(
    `bad auth : aws sts call has response 403\nmongodb://ASIAQNZGKIQY56JQ7WML:${encodeURIComponent(secret)}@h.example.net/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:${encodeURIComponent(token)}`,
  );
  await expectFirst(page, 'reply-sts-403');
  for (const summary of await page.getByText('As it was brought').all()) await summary.click();
  const drawn = await page.evaluate(() => document.documentElement.outerHTML);
  seen.push(...(await kept(page)), { where: 'the page', text: drawn });
  for (const canary of [secret, token]) expect(placesOf(canary, seen)).toEqual([]);
});

test('by keyboard alone from the error to the command that creates the user', async ({
  page,
  playground,
}) => {
  await playground.open();
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Paste anything' })).toBeFocused();
  await page.keyboard.insertText(`bad auth : user ${app} is not found`);
  await expectFirst(page, 'reply-user-not-found');
  const create = page.getByRole('region', { name: 'Database user' }).locator('summary').first();
  await create.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-command="atlas-cli"]').first()).toBeVisible();
});

for (const width of [360, 768, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('the longest verdict fits, and axe finds nothing serious', async ({ page, playground }) => {
        test.slow();
        await playground.open();
        await playground.turnToDiagnose();
        expect(await overflows(page)).toEqual([]);
        await playground.paste(
          `bad auth : aws sts call has response 403\n${app}\n${'very-long-'.repeat(80)}`,
        );
        await expectFirst(page, 'reply-sts-403');
        await finding(page, 'cause-secret').locator('summary').click();
        expect(await overflows(page)).toEqual([]);
        expect(await axeFindings(page)).toEqual([]);
      });
    });
  }
}

test('says that it reads a long log, before it stands still over it', async ({ page, playground }) => {
  await page.goto(`${playground.url}#diagnose`);
  const line =
    '{"t":{"$date":"2026-11-29T12:00:00.000+00:00"},"s":"I","c":"ACCESS","id":5286307,"ctx":"conn1","msg":"Failed to authenticate","attr":{"mechanism":"MONGODB-AWS","user":"","db":"$external","error":"AuthenticationFailed: aws sts call has response 403","result":18}}\n';
  const box = page.getByRole('textbox', { name: 'Paste anything' });
  await expect(box).toBeVisible();
  const said = page.evaluate(
    () =>
      new Promise<boolean>((seen) => {
        new MutationObserver((_changes, observer) => {
          if (!document.body.textContent.includes('Reading what you brought…')) return;
          observer.disconnect();
          seen(document.querySelector('[data-evidence]') === null);
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
  await pasteInto(box, line.repeat(1000));
  expect(await said).toBe(true);
  await expect(list(page, 'Evidence').locator('[data-evidence]').first()).toBeVisible();
  await expect(page.getByText('Reading what you brought…')).toHaveCount(0);
});

test('what is typed beside the evidence is told once, when nobody types any more', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.turnToDiagnose();
  await playground.paste('bad auth : aws sts call has response 403');
  await expect(playground.verdict.getByRole('button', { name: /^Refused/ })).toBeVisible();
  const said = await listenTo(page);
  await playground.secretAccessKey.pressSequentially('wJalrXUtnFEMI/K7MDENG', { delay: 15 });
  const ofVerdict = async (): Promise<readonly string[]> =>
    (await said()).filter((text) => /characters?;/.test(text));
  await expect.poll(ofVerdict).not.toEqual([]);
  expect(await ofVerdict()).toEqual([expect.stringContaining('It has 21 characters')]);
});

test('of a text in which nothing is known it is told that it is so, and not the text', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.turnToDiagnose();
  const said = await listenTo(page);
  await playground.paste('a line of a log that says nothing of a login\n'.repeat(50));
  await expect(page.getByText('a line of a log').first()).toBeVisible();
  expect((await said()).filter((text) => !text.startsWith('No cause'))).toEqual([
    'Nothing in it is known here',
  ]);
  await expect(playground.pasteBox).toHaveAccessibleDescription('Nothing in it is known here');
});
