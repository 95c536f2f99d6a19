import { pasteInto } from './support/pasteInto';
import { expect, test } from './support/test';

const ada = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const role = { id: 'ASIAIOSFODNN7EXAMPLE', secret: 'countersign/Sandbox+Role/9f2KEXAMPLEKEY0' };

test.beforeEach(({ playground }) => playground.open());

test('export lines fill the fields, and what was not used is listed by line and column', async ({
  page,
  playground,
}) => {
  await playground.paste(
    `export AWS_REGION=eu-west-1\nexport AWS_ACCESS_KEY_ID=${role.id}\nexport AWS_SECRET_ACCESS_KEY=${role.secret}\nexport AWS_SESSION_TOKEN=AQoDYXdzEJ\n`,
  );
  await expect(playground.accessKeyId).toHaveValue(role.id);
  await expect(playground.secretAccessKey).toHaveValue(role.secret);
  await expect(playground.sessionToken).toHaveValue('AQoDYXdzEJ');
  await expect(playground.pasteBox).toHaveValue('');
  await expect(page.getByText('Environment lines')).toBeVisible();
  await page.getByText(/^Ignored: /).click();
  await expect(page.getByText(/^Line 1, column \d+: AWS_REGION/)).toBeVisible();
});

test('of two profiles in a credentials file one is chosen, and all its fields change together', async ({
  page,
  playground,
}) => {
  await playground.paste(
    [
      '[default]',
      `aws_access_key_id = ${ada.id}`,
      `aws_secret_access_key = ${ada.secret}`,
      '[deploy]',
      `aws_access_key_id = ${role.id}`,
      `aws_secret_access_key = ${role.secret}`,
      'aws_session_token = AQoDYXdzEJ',
    ].join('\n'),
  );
  const profile = page.getByRole('combobox', { name: 'Profile' });
  await expect(profile.getByRole('option')).toHaveText([/default/, /deploy/]);
  await expect(playground.accessKeyId).toHaveValue(ada.id);
  await profile.selectOption({ index: 1 });
  await expect(playground.accessKeyId).toHaveValue(role.id);
  await expect(playground.sessionToken).toHaveValue('AQoDYXdzEJ');
  await profile.selectOption({ index: 0 });
  await expect(playground.secretAccessKey).toHaveValue(ada.secret);
  await expect(playground.sessionToken).toHaveValue('');
  await playground.run();
  await playground.expectOutcome('authenticated');
});

test('the output of assume-role brings its expiration, which counts down', async ({ page, playground }) => {
  const inAnHour = new Date(Date.now() + 60 * 60 * 1000 - 1000).toISOString();
  await playground.paste(
    JSON.stringify({
      Credentials: {
        AccessKeyId: role.id,
        SecretAccessKey: role.secret,
        SessionToken: 'AQoDYXdzEJ',
        Expiration: inAnHour,
      },
      AssumedRoleUser: { AssumedRoleId: 'AROA:ada', Arn: 'arn:aws:sts::123456789012:assumed-role/app/ada' },
    }),
  );
  await expect(page.getByText('STS JSON')).toBeVisible();
  await expect(playground.secretAccessKey).toHaveValue(role.secret);
  await expect(page.getByText(/^expires in 59:\d\d$/)).toBeVisible();
});

test('a connection string sets the target, without its credentials', async ({
  page,
  playground,
  product,
}) => {
  const { port } = product.sandbox;
  const rest = `127.0.0.1:${port}/?authMechanism=MONGODB-AWS`;
  await playground.paste(`mongodb://${ada.id}:${encodeURIComponent(ada.secret)}@${rest}`);
  await expect(page.getByRole('radio', { name: 'Cluster' })).toBeChecked();
  await expect(playground.connectionString).toHaveValue(`mongodb://${rest}`);
  await expect(playground.secretAccessKey).toHaveValue(ada.secret);
  await playground.run();
  await playground.expectOutcome('authenticated');
});

test('text that holds no credentials stays in the box, and the page says so', async ({
  page,
  playground,
}) => {
  await playground.paste('The quick brown fox jumps over the lazy dog.');
  await expect(page.getByText('Not recognised')).toBeVisible();
  await expect(playground.pasteBox).toHaveValue('The quick brown fox jumps over the lazy dog.');
  // What is not read is somebody's own all the same: the example does not stand beside it.
  await expect(playground.accessKeyId).toHaveValue('');
});

test('Undo brings everything back that a paste replaced', async ({ page, playground }) => {
  await playground.paste(`mongodb://${role.id}:secret@cluster0.abcde.mongodb.net/`);
  await expect(playground.accessKeyId).toHaveValue(role.id);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(playground.accessKeyId).toHaveValue(ada.id);
  await expect(playground.secretAccessKey).toHaveValue(ada.secret);
  await expect(page.getByRole('radio', { name: 'Sandbox' })).toBeChecked();
  await expect(playground.verdict).toHaveAttribute('data-stale', 'false');
});

test('a line break at the end of a secret is kept, pointed out, and signed with, though a covered box shows none', async ({
  page,
  playground,
}) => {
  await playground.secretAccessKey.fill('');
  await pasteInto(playground.secretAccessKey, `${ada.secret}\n`);
  await expect(playground.secretAccessKey).toHaveAccessibleDescription(/line break/);
  await expect(playground.secretAccessKey).toHaveValue(ada.secret);
  await playground.run();
  await playground.expectOutcome('rejected');
  await page.getByRole('button', { name: 'Show secret access key' }).click();
  await expect(playground.secretAccessKey).toHaveValue(`${ada.secret}\n`);
  await page.getByRole('button', { name: 'Hide secret access key' }).click();
  await playground.secretAccessKey.press('End');
  await playground.secretAccessKey.press('Backspace');
  await expect(playground.secretAccessKey).toHaveValue(ada.secret.slice(0, -1));
  await expect(playground.secretAccessKey).toHaveAccessibleDescription(/line break/);
  await playground.run();
  await playground.expectOutcome('rejected');
});

test('a quote around a value is reported, not taken away in silence', async ({ playground }) => {
  await playground.secretAccessKey.fill(`"${ada.secret}"`);
  await expect(playground.secretAccessKey).toHaveAccessibleDescription(/quote/);
  await expect(playground.secretAccessKey).toHaveAccessibleDescription(/42 characters/);
});

test('a paste with tens of thousands of parts to remark on is taken whole, and the remarks are cut short', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.paste(`mongodb://127.0.0.1/?${'w=1&'.repeat(50_000)}`);
  await expect(playground.connectionString).toHaveValue('mongodb://127.0.0.1/');
  await page.getByText(/^Ignored: .* and \d+ more/).click();
  await expect(page.getByText(/^And \d+ more further on/)).toBeVisible();
  expect(await page.locator('.inputs-ignored li').count()).toBeLessThanOrEqual(101);
});
