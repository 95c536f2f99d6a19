import type { Locator } from 'playwright/test';
import type { Playground } from './support/playground';
import { expect, test } from './support/test';

const ada = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };

test.beforeEach(({ playground }) => playground.open());

function serverMode(playground: Playground): Locator {
  return playground.page.getByRole('combobox', { name: 'Server behaves like' });
}

/** The box of the stage under a heading. */
function box(playground: Playground, heading: string): Locator {
  return playground.stage
    .locator('section, .k-block')
    .filter({ has: playground.page.getByRole('heading', { name: heading }) });
}

async function runWithWrongSecret(playground: Playground, mode: string): Promise<void> {
  await serverMode(playground).selectOption({ label: mode });
  await playground.fillCredentials(ada.id, `${ada.secret}x`);
  await playground.run();
  await playground.expectOutcome('rejected');
}

const tellings = [
  {
    mode: 'Percona',
    code: 'Code 18 AuthenticationFailed',
    words: 'Authentication failed.',
    gap: /Every refusal looks like this/,
  },
  {
    mode: 'MongoDB Enterprise',
    code: 'Code 18 AuthenticationFailed',
    words: 'Authentication failed.',
    gap: /Every refusal looks like this/,
  },
  {
    mode: 'Atlas',
    code: 'Code 8000 AtlasError',
    words: 'bad auth : aws sts call has response 403',
    gap: /only the HTTP status is passed on: 403/,
  },
  {
    mode: 'Teaching',
    code: 'Code 18 AuthenticationFailed',
    words: /^Authentication failed\. .*The request signature we calculated does not match/,
    gap: /No real server does/,
  },
];

for (const { mode, code, words, gap } of tellings) {
  test(`a server like ${mode} has its own words for the same refusal of STS`, async ({ playground }) => {
    await runWithWrongSecret(playground, mode);
    await expect(playground.stage.getByRole('blockquote').first()).toHaveText(words);
    await playground.look('sts');
    const sts = box(playground, 'What STS told the server');
    await expect(sts).toContainText('HTTP 403 SignatureDoesNotMatch');
    await expect(sts).toContainText('It is the key that differs');
    const told = box(playground, 'What the server told you');
    await expect(told).toContainText(code);
    await expect(told.getByRole('blockquote')).toHaveText(words);
    await expect(playground.stage.getByText(gap)).toBeVisible();
  });
}

const lookups = [
  { mode: 'Percona', as: 'arn:aws:iam::123456789012:role/app', note: /path .* is lost/ },
  { mode: 'Teaching', as: 'arn:aws:iam::123456789012:role/app', note: /path .* is lost/ },
  { mode: 'MongoDB Enterprise', as: 'arn:aws:sts::123456789012:assumed-role/app/*', note: /asterisk/ },
  { mode: 'Atlas', as: 'arn:aws:iam::123456789012:role/app', note: /type ROLE.*modelled/ },
];

for (const { mode, as, note } of lookups) {
  test(`a server like ${mode} looks an assumed role up in its own way, and the page says why`, async ({
    playground,
  }) => {
    await serverMode(playground).selectOption({ label: mode });
    await playground.example('Assumed role').click();
    await playground.expectOutcome('authenticated');
    await playground.look('sts');
    const user = box(playground, 'The database user');
    await expect(user.locator('[data-value="arn"]')).toHaveText(
      'arn:aws:sts::123456789012:assumed-role/app/ada',
    );
    await expect(user.getByText(as, { exact: true })).toBeVisible();
    await expect(user).toContainText('there is such a user');
    await expect(user.getByText(note)).toBeVisible();
  });
}

test('an identity without a database user: looked up, not found, and this once the client is told why', async ({
  playground,
}) => {
  await playground.example('No database user').click();
  await playground.expectOutcome('rejected');
  await playground.look('sts');
  await expect(box(playground, 'What STS told the server')).toContainText('HTTP 200');
  await expect(box(playground, 'What the server told you')).toContainText('Code 11 UserNotFound');
  await expect(playground.stage.getByText(/This reason is passed on/)).toBeVisible();
  await expect(box(playground, 'The database user')).toContainText('there is no such user');
});

test('the checks stand in the sandbox’s order, each passed, failed or not reached, with the answer in XML', async ({
  playground,
}) => {
  await runWithWrongSecret(playground, 'Percona');
  await playground.look('sts');
  const checks = box(playground, 'The checks, in this sandbox’s order').getByRole('listitem');
  await expect(checks).toHaveCount(12);
  await expect(checks.filter({ hasText: /passed$/ })).toHaveCount(10);
  await expect(checks.nth(10)).toHaveText(/signature.*failed$/);
  await expect(checks.nth(11)).toHaveText(/session token.*not reached$/);
  const answer = box(playground, 'What STS answered');
  await expect(answer).toContainText('HTTP 403');
  await expect(answer).toContainText('<Code>SignatureDoesNotMatch</Code>');
  await playground.stage.getByRole('tab', { name: 'Bytes' }).click();
  await expect(playground.stage).toContainText('from the sandbox’s STS to its server');
  await expect(playground.stage).not.toContainText('computed here');
});

test('the verdict says how much of the reason was passed on, and where the rest is', async ({
  playground,
}) => {
  await runWithWrongSecret(playground, 'Atlas');
  await playground.expectStage('verdict');
  const reached = box(playground, 'What you were told, what the server knew');
  await expect(reached).toContainText('Code 8000 AtlasError');
  await expect(reached).toContainText('HTTP 403 SignatureDoesNotMatch');
  await reached.getByRole('link', { name: '13 STS' }).click();
  await playground.expectStage('sts');
});

test('a change of the server’s way is as stale as any other, and back again', async ({ playground }) => {
  await playground.look('sts');
  await serverMode(playground).selectOption({ label: 'Atlas' });
  await expect(playground.verdict).toHaveAttribute('data-stale', 'true');
  await expect(playground.stage.getByText('Before your change', { exact: true })).toBeVisible();
  await serverMode(playground).selectOption({ label: 'Percona' });
  await expect(playground.verdict).toHaveAttribute('data-stale', 'false');
});
