import type { Playground } from './support/playground';
import { SourceList } from './support/sourceList';
import { expect, test } from './support/test';

const ada = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };

test.beforeEach(({ playground }) => playground.open());

async function expectExampleGone(playground: Playground): Promise<void> {
  await playground.expectOutcome('idle');
  await expect(playground.verdict).not.toContainText('Authenticated');
  await expect(playground.secretAccessKey).not.toHaveValue(ada.secret);
}

const arrivals: Readonly<Record<string, (playground: Playground) => Promise<void>>> = {
  'a part of credentials is pasted': (playground) =>
    playground.paste('AWS_ACCESS_KEY_ID=AKIAVISITOR000000000'),
  'the variables of a pod are pasted': (playground) =>
    playground.paste('AWS_ROLE_ARN=arn:aws:iam::123456789012:role/web\n'),
  'an error is pasted': async (playground) => {
    await playground.paste('bad auth : aws sts call has response 403');
    await expect(playground.page.getByRole('list', { name: 'Evidence' })).toBeVisible();
    await playground.page.getByRole('link', { name: 'Handshake' }).click();
  },
  'something unknown is pasted': (playground) => playground.paste('what is this'),
  'something is typed into the paste box': (playground) => playground.pasteBox.fill('AKIA'),
  'another access key ID is typed': (playground) => playground.accessKeyId.fill('AKIAVISITOR000000000'),
  'the address of a cluster is typed': async (playground) => {
    await playground.chooseTarget('Cluster');
    await playground.expectOutcome('idle');
    await playground.connectionString.fill('mongodb+srv://cluster0.abcde.mongodb.net/');
  },
};

for (const [what, arrive] of Object.entries(arrivals)) {
  test(`the example and its success are gone once ${what}`, async ({ playground }) => {
    await arrive(playground);
    await expectExampleGone(playground);
    await playground.chooseTarget('Sandbox');
    await playground.example('IAM user').click();
    await playground.expectOutcome('authenticated');
  });
}

test('variables that are pasted win, since no example stands above them', async ({ playground }) => {
  const sources = new SourceList(playground);
  await playground.paste(`AWS_SESSION_TOKEN=theirs\nAWS_ACCESS_KEY_ID=ASIAVISITOR000000000\n`);
  await sources.expect({ 'Connection string': 'empty', Environment: 'lacks secret access key' });
  await expect(playground.page.getByText(/, and the connection string wins/)).toBeHidden();
});

test('the page’s own success is an example’s; Run by the same user is a success', async ({ playground }) => {
  await playground.run();
  await playground.expectOutcome('authenticated');
});

test('without credentials nothing is said of their kind, and the fields that a run needs are marked', async ({
  playground,
}) => {
  await playground.paste('what is this');
  await expect(playground.accessKeyId).toHaveValue('');
  await expect(playground.accessKeyId).not.toHaveAttribute('aria-invalid');
  await playground.run();
  await playground.expectOutcome('failed');
  await playground.expectStage('credentials');
  await expect(playground.stage).toContainText('not known without an access key ID');
  await expect(playground.stage).not.toContainText('Long-term');
  for (const [field, words] of [
    [playground.accessKeyId, 'Enter the access key ID.'],
    [playground.secretAccessKey, 'Enter the secret access key.'],
  ] as const) {
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(words));
  }
  await playground.accessKeyId.fill('AKIAVISITOR000000000');
  await expect(playground.accessKeyId).not.toHaveAttribute('aria-invalid');
});

test('a cluster is reached without credentials, and they are asked for then', async ({
  playground,
  product,
}) => {
  await playground.paste('what is this');
  await playground.reach(`mongodb://127.0.0.1:${product.sandbox.port}/`);
  await playground.expectOutcome('failed');
  await expect(playground.step('hello')).toHaveAttribute('data-status', 'done');
  await expect(playground.step('client-first')).toHaveAttribute('data-status', 'pending');
  await playground.expectStage('credentials');
  await playground.look('resolve');
  await expect(playground.stage).toContainText(`127.0.0.1:${product.sandbox.port}`);
});

test('after a change everything that is of the run before it says so, until the next run', async ({
  page,
  playground,
}) => {
  await playground.run();
  await playground.expectOutcome('authenticated');
  await page.getByRole('combobox', { name: 'Server behaves like' }).selectOption({ label: 'Teaching' });
  await expect(playground.verdict).toContainText('(before your change)');
  const list = page.getByRole('region', { name: 'Steps' });
  await expect(list).toContainText('before your change');
  await expect(playground.step('sts').getByRole('button')).toHaveAccessibleName(/done before your change/);
  for (const step of ['credentials', 'hello', 'canonical-request', 'verdict']) {
    await playground.look(step);
    await expect(playground.stage).toContainText('Before your change');
  }
  await playground.run();
  await expect(playground.verdict).not.toContainText('before your change');
  await expect(list).not.toContainText('before your change');
  await expect(playground.stage).not.toContainText('Before your change');
});

test('the verdict leads to the step that it speaks of', async ({ page, playground }) => {
  await playground.verdict.getByRole('button').click();
  await playground.expectStage('verdict');
  await playground.secretAccessKey.fill('');
  await playground.run();
  await playground.expectStage('credentials');
  await playground.look('hello');
  await playground.verdict.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await playground.expectStage('credentials');
});

for (const width of [768, 1024, 1280]) {
  test(`at ${width} px the chosen row comes into view with the keys, and its step stays there`, async ({
    page,
    playground,
  }) => {
    await page.setViewportSize({ width, height: 500 });
    for (const [key, step] of [
      ['End', 'verdict'],
      ['Home', 'credentials'],
      ['End', 'verdict'],
    ] as const) {
      await page.keyboard.press(key);
      await playground.expectStage(step);
      await expect(playground.step(step)).toBeInViewport({ ratio: 0.9 });
      await expect(playground.stage.getByRole('heading', { level: 2 })).toBeInViewport();
    }
  });
}
