import { findings } from './support/axe';
import { placesOf } from './support/canary';
import { expect, test } from './support/test';
import { kept, watch } from './support/watch';

const ada = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const role = { id: 'ASIAIOSFODNN7EXAMPLE', secret: 'countersign/Sandbox+Role/9f2KEXAMPLEKEY0' };

test.beforeEach(({ playground }) => playground.open());

test('a Kubernetes Secret is decoded, and the line break that echo encoded is pointed out and kept', async ({
  page,
  playground,
}) => {
  const encoded = Buffer.from(`${ada.secret}\n`).toString('base64');
  await playground.paste(
    `apiVersion: v1\nkind: Secret\ndata:\n  AWS_ACCESS_KEY_ID: ${Buffer.from(ada.id).toString('base64')}\n  AWS_SECRET_ACCESS_KEY: ${encoded}\n`,
  );
  await expect(page.getByText('Kubernetes', { exact: true })).toBeVisible();
  await expect(page.getByText('2 fields, 2 ignored')).toBeVisible();
  await expect(page.getByText(/A line break was encoded with a value/)).toBeVisible();
  await expect(playground.accessKeyId).toHaveValue(ada.id);
  // A covered box drops it from what it shows, not from what signs.
  await expect(playground.secretAccessKey).toHaveValue(ada.secret);
  await expect(playground.secretAccessKey).toHaveAccessibleDescription(/line break.*41 characters/);
  await playground.run();
  await playground.expectOutcome('rejected');
});

test('a mongosh command gives credentials and target, and says what the shell would make of $external', async ({
  page,
  playground,
}) => {
  await playground.paste(
    `mongosh "mongodb+srv://cluster0.abcde.mongodb.net/?authSource=$external&authMechanism=MONGODB-AWS" \\\n  --username ${role.id} --password '${role.secret}' --awsIamSessionToken AQoDYXdzEJ`,
  );
  await expect(page.getByText('MongoDB command')).toBeVisible();
  await expect(page.getByText('3 fields, a target')).toBeVisible();
  await expect(page.getByText(/Outside single quotes a shell puts .* in place of \$external/)).toBeVisible();
  await expect(playground.accessKeyId).toHaveValue(role.id);
  await expect(playground.secretAccessKey).toHaveValue(role.secret);
  await expect(playground.sessionToken).toHaveValue('AQoDYXdzEJ');
  await expect(playground.connectionString).toHaveValue(
    'mongodb+srv://cluster0.abcde.mongodb.net/?authSource=$external&authMechanism=MONGODB-AWS',
  );
});

test('of two services in a Compose file one signs, by its name', async ({ page, playground }) => {
  await playground.paste(
    `services:\n  web:\n    environment:\n      - AWS_ACCESS_KEY_ID=${ada.id}\n      - AWS_SECRET_ACCESS_KEY=${ada.secret}\n  batch:\n    environment:\n      AWS_ACCESS_KEY_ID: ${role.id}\n      AWS_SECRET_ACCESS_KEY: ${role.secret}\n`,
  );
  const which = page.getByRole('combobox', { name: 'Credentials' });
  await expect(which.getByRole('option')).toHaveText([`web · ${ada.id}`, `batch · ${role.id}`]);
  await expect(page.getByText('The text holds 2 sets. Choose the one that signs.')).toBeVisible();
  await which.selectOption({ index: 1 });
  await expect(playground.secretAccessKey).toHaveValue(role.secret);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(playground.secretAccessKey).toHaveValue(ada.secret);
  await expect(which).toHaveCount(0);
});

test('source code is read by guessing, and the page says so', async ({ page, playground }) => {
  await playground.paste(
    `MongoCredential credential = MongoCredential.createAwsCredential("${ada.id}", "${ada.secret}".toCharArray());`,
  );
  await expect(page.getByText('Source code')).toBeVisible();
  await expect(page.getByText(/These were guessed/)).toBeVisible();
  await expect(playground.secretAccessKey).toHaveValue(ada.secret);
  await playground.run();
  await playground.expectOutcome('authenticated');
});

test('a profile that points elsewhere changes nothing, and comes with the command that helps', async ({
  page,
  playground,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const command = 'aws configure export-credentials --profile dev --format env';
  await playground.paste('[profile dev]\nsso_session = corp\nsso_account_id = 123456789012\n');
  await expect(page.getByText('AWS config file')).toBeVisible();
  await expect(page.getByText('no credentials, 2 ignored')).toBeVisible();
  await expect(page.getByText(/Profile dev gets its credentials from IAM Identity Center/)).toBeVisible();
  await page.getByRole('button', { name: `Copy command: ${command}` }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(command);
  await expect(playground.accessKeyId).toHaveValue('');
  await playground.expectOutcome('idle');
});

test('a variable that no driver reads is not used, and that is told unasked', async ({
  page,
  playground,
}) => {
  await playground.paste(
    `AWS_ACCESS_KEY_ID=${role.id}\nAWS_SECRET_ACCESS_KEY=${role.secret}\nAWS_SECRET_TOKEN=AQoDYXdzEJ\n`,
  );
  await expect(page.getByText(/^Line 3, column 1: AWS_SECRET_TOKEN\. No driver reads/)).toBeVisible();
  await expect(playground.sessionToken).toHaveValue('');
  await expect(playground.sessionToken).toHaveAccessibleDescription(/needs its session token/);
});

test('a web identity token is shown, not trusted, and put away again', async ({ page, playground }) => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const inAnHour = Math.floor(Date.now() / 1000) + 3599;
  const token = `${part({ alg: 'RS256', kid: 'k1' })}.${part({
    iss: 'https://oidc.eks.eu-west-1.amazonaws.com/id/ABC',
    sub: 'system:serviceaccount:shop:cart',
    aud: ['sts.amazonaws.com'],
    exp: inAnHour,
    'kubernetes.io': { namespace: 'shop' },
  })}.c2lnbmF0dXJlLW9mLWl0`;
  await playground.paste(`${token}\n`);
  const card = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Web identity token' }) })
    .last();
  await expect(card).toContainText('Read, not verified');
  await expect(card).toContainText('system:serviceaccount:shop:cart');
  await expect(card).toContainText(/expires in 59:\d\d/);
  await card.getByText('Header and all claims').click();
  await expect(card.getByText('{"namespace":"shop"}')).toBeVisible();
  await expect(playground.pasteBox).toHaveValue('');
  await expect(playground.accessKeyId).toHaveValue('');
  await expect(card).not.toContainText('c2lnbmF0dXJlLW9mLWl0');
  const field = page.getByRole('textbox', { name: 'Web identity token', exact: true });
  await expect(field).toHaveValue(token);
  await expect(field).toHaveAttribute('type', 'password');
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { name: 'Web identity token' })).toHaveCount(0);
});

test('an error line opens Diagnose with it, and the example is gone on the way back', async ({
  page,
  playground,
}) => {
  const line = 'MongoServerError: bad auth : aws sts call has response 403';
  await playground.paste(line);
  await expect(page.getByRole('list', { name: 'Evidence' }).getByRole('listitem')).toHaveCount(1);
  await playground.expectOutcome('rejected');
  await page.getByRole('link', { name: 'Handshake' }).click();
  await expect(playground.pasteBox).toHaveValue('');
  await expect(playground.accessKeyId).toHaveValue('');
});

test('a text of no use is told what it looks like', async ({ page, playground }) => {
  await playground.paste(ada.secret);
  await expect(page.getByText('Not recognised')).toBeVisible();
  await expect(page.getByText(/It looks like a secret access key without its access key ID/)).toBeVisible();
});

test('the account stands beside a key that names it, and the characters can be counted unseen', async ({
  page,
  playground,
}) => {
  await playground.fillCredentials('ASIAQNZGKIQY56JQ7WML', `${ada.secret}\u200b`, 'AQoDYXdzEJ');
  await expect(playground.accessKeyId).toHaveAccessibleDescription('account 029608264753');
  await page.getByRole('button', { name: 'Check for hidden characters' }).click();
  const table = page.getByRole('table');
  await expect(table.getByRole('row', { name: /^Length/ })).toHaveText(/Length\s*20\s*41\s*10/);
  await expect(page.getByText('Secret access key, character 41: ZERO WIDTH SPACE')).toBeVisible();
  await expect(page.getByText('ASIA: a temporary access key from STS')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: ada.secret })).toHaveCount(0);
});

test('credentials that have ended say so at the session token', async ({ playground }) => {
  await playground.paste(
    JSON.stringify({
      AccessKeyId: role.id,
      SecretAccessKey: role.secret,
      Token: 'AQoDYXdzEJ',
      Expiration: '2020-01-01T00:00:00Z',
    }),
  );
  await expect(playground.sessionToken).toHaveAccessibleDescription(/These credentials have ended/);
});

test('a secret leaves the page by none of the shapes that it is pasted in', async ({ page, playground }) => {
  const seen = watch(page);
  const secret = 'canary/Secret+Key/3vZ9qLx7Tb1RwY5uHs0Ng2';
  const encoded = Buffer.from(secret).toString('base64');
  const taken = [
    `$Env:AWS_SECRET_ACCESS_KEY="${secret}"`,
    `set AWS_SECRET_ACCESS_KEY=${secret}`,
    `set -gx AWS_SECRET_ACCESS_KEY ${secret}`,
    `[${secret}]\naws_secret_access_key = ${secret}`,
    `kind: Secret\napiVersion: v1\nmetadata: {name: ${secret}}\ndata:\n  AWS_SECRET_ACCESS_KEY: ${encoded}`,
    `<Credentials><SecretAccessKey>${secret}</SecretAccessKey></Credentials>`,
    `mongosh mongodb://127.0.0.1/ --username AKIA --password '${secret}'`,
    `const secretAccessKey = '${secret}'; // AWS\nnew Client();`,
    `AKIAQNZGKIQY56JQ7WML\n${secret}`,
  ];
  for (const shape of taken) {
    await playground.secretAccessKey.fill('');
    await playground.paste(shape);
    await expect(playground.secretAccessKey).toHaveValue(secret);
  }
  const untaken = [
    [`AWS_SECRET_KEY=${secret}`, 'No driver reads'],
    [secret, 'It looks like a secret'],
    [`bad auth : ${secret}`, 'A server’s error'],
  ] as const;
  for (const [shape, said] of untaken) {
    await playground.paste(shape);
    await expect(page.getByText(said).first()).toBeVisible();
  }
  seen.push(...(await kept(page)));
  expect(seen.length).toBeGreaterThan(0);
  expect(placesOf(secret, seen)).toEqual([]);
  expect(placesOf(encoded, seen)).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 740 } });

    test('axe finds nothing serious in what a paste can show', async ({ page, playground }) => {
      // axe takes its time, and looks six times.
      test.slow();
      const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const pastes = [
        ['[profile dev]\nrole_arn = x\n[a]\naws_access_key_id=I\n[b]\naws_access_key_id=J', 'Profile'],
        [`${part({ alg: 'none' })}.${part({ sub: 'x', exp: 1 })}.`, 'Web identity token'],
        ['AWS_SECRET_TOKEN=x\nAWS_ACCESS_KEY_ID="I"', 'docker --env-file'],
        ['who knows', 'Not recognised'],
      ] as const;
      for (const [text, shown] of pastes) {
        await playground.paste(text);
        await expect(page.getByText(shown).first()).toBeVisible();
        expect(await findings(page), shown).toEqual([]);
      }
      await page.getByRole('button', { name: 'Check for hidden characters' }).click();
      await expect(
        page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Token' }) }),
      ).toBeVisible();
      expect(await findings(page), 'microscope').toEqual([]);
    });
  });
}

test('connection string and keys out of one .env are both taken, so that no example’s key meets a cluster', async ({
  page,
  playground,
}) => {
  const uri = 'mongodb+srv://cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS&authSource=%24external';
  await playground.paste(
    `MONGODB_URI=${uri}\nAWS_ACCESS_KEY_ID=${ada.id}\nAWS_SECRET_ACCESS_KEY=${ada.secret}\n`,
  );
  await expect(page.getByText('2 fields, a target')).toBeVisible();
  await expect(playground.connectionString).toHaveValue(uri);
  await expect(playground.accessKeyId).toHaveValue(ada.id);
  await expect(playground.secretAccessKey).toHaveValue(ada.secret);
});

test('a long text left over beside a temporary key is offered as its token, and Undo takes all of it back', async ({
  page,
  playground,
}) => {
  const token = `IQoJb3JpZ2luX2Vj${'QUJDREVGR0g'.repeat(20)}==`;
  await playground.paste(
    `AWS_ACCESS_KEY_ID=${role.id}\nAWS_SECRET_ACCESS_KEY=${role.secret}\nAWS_TOKEN=${token}\n`,
  );
  await expect(playground.sessionToken).toHaveValue('');
  await page.getByRole('button', { name: 'Use it as the session token' }).click();
  await expect(playground.sessionToken).toHaveValue(token);
  await expect(playground.accessKeyId).toHaveValue(role.id);
  await expect(page.getByText('3 fields, 1 ignored')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use it as the session token' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(playground.accessKeyId).not.toHaveValue(role.id);
});

test('of a masked secret it is said who masks it, with the command that shows it', async ({
  page,
  playground,
}) => {
  await playground.paste(`access_key = "${role.id}"\nsecret_key = <sensitive>\n`);
  await expect(page.getByText(/Terraform masks values/)).toBeVisible();
  await expect(page.getByText('terraform output -json', { exact: true })).toBeVisible();
  await expect(playground.secretAccessKey).toHaveValue('');
});
