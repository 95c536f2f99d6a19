import { Sha256 } from '@aws-crypto/sha256-browser';
import type { Locator, Page } from 'playwright/test';
import { exampleToken } from '../src/core/sts/issuer/webIdentityToken';
import { placesOf } from './support/canary';
import { choose } from './support/choose';
import { expect, test } from './support/test';
import { Playground } from './support/playground';

/** What asks STS for temporary credentials, behind its line. */
class Temporary {
  readonly region: Locator;
  /** The request as it was made, on the stage. */
  readonly asked: Locator;
  readonly line: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: 'Temporary credentials' });
    this.asked = page.getByRole('region', { name: 'How STS was asked' });
    this.line = page.getByRole('button', { name: 'Get temporary credentials' });
  }

  async open(): Promise<void> {
    await this.line.click();
    await expect(this.region).toBeVisible();
  }

  async by(name: 'Assume a role' | 'Web identity'): Promise<void> {
    await this.choose('Ask by', name);
  }

  async whom(name: string): Promise<void> {
    await this.choose('Ask whom', name);
  }

  async role(arn: string): Promise<void> {
    await this.fill('Role ARN', arn);
  }

  async fill(label: string, text: string): Promise<void> {
    await this.region.getByRole('textbox', { name: label }).fill(text);
  }

  async ask(): Promise<void> {
    await this.region.getByRole('button', { name: 'Ask STS' }).click();
  }

  async close(): Promise<void> {
    await this.line.click();
    await expect(this.region).toBeHidden();
  }

  private async choose(group: string, name: string): Promise<void> {
    await choose(this.region.getByRole('radiogroup', { name: group }).getByRole('radio', { name }));
  }
}

const role = (name: string): string => `arn:aws:iam::123456789012:role/${name}`;

test('AssumeRole gives credentials of the sandbox’s STS, and a handshake with them authenticates as the role', async ({
  playground,
}) => {
  await playground.open();
  const temporary = new Temporary(playground.page);
  await temporary.open();
  await temporary.ask();
  await expect(temporary.region).toContainText('Issued, and in use');
  await expect(temporary.region).toContainText('arn:aws:sts::123456789012:assumed-role/app/countersign');
  await expect(temporary.region).toContainText(/expires in (59:\d\d|1:00:00|60:00)/);
  await temporary.region.getByRole('link', { name: 'How it was asked' }).click();
  await playground.expectStage('credentials');
  await temporary.asked.getByText('Canonical request').click();
  await expect(temporary.asked.locator('[data-value="stsCanonicalRequest"]')).toContainText(
    'host:sts.amazonaws.com',
  );
  await temporary.close();
  await expect(playground.accessKeyId).toHaveValue(/^ASIA[A-Z2-7]{16}$/);
  await playground.run();
  await playground.expectOutcome('authenticated');
  await playground.look('sts');
  await playground.expectValue('arn', 'arn:aws:sts::123456789012:assumed-role/app/countersign');
});

test('a web identity token of the sandbox’s provider gives credentials without a signature', async ({
  playground,
}) => {
  await playground.open();
  const temporary = new Temporary(playground.page);
  await temporary.open();
  await temporary.by('Web identity');
  await temporary.region.getByRole('button', { name: 'Take an example token' }).click();
  await expect(temporary.region.getByRole('textbox', { name: 'Role ARN' })).toHaveValue(role('web'));
  await temporary.ask();
  await expect(temporary.region).toContainText('Issued, and in use');
  await temporary.region.getByRole('link', { name: 'How it was asked' }).click();
  await expect(temporary.asked).toContainText('None: the token proves who asks.');
  await temporary.close();
  await playground.run();
  await playground.expectOutcome('authenticated');
});

for (const { name, act, code, words } of [
  {
    name: 'a role that trusts nobody',
    act: (temporary: Temporary) => temporary.role(role('closed')),
    code: 'AccessDenied',
    words: `User: arn:aws:iam::123456789012:user/ada is not authorized to perform: sts:AssumeRole on resource: ${role('closed')}`,
  },
  {
    name: 'a wrong MFA code',
    act: async (temporary: Temporary) => {
      await temporary.role(role('admin'));
      await temporary.fill('MFA serial', 'arn:aws:iam::123456789012:mfa/ada');
      await temporary.fill('MFA code', '000000');
    },
    code: 'AccessDenied',
    words: 'MultiFactorAuthentication failed with invalid MFA one time pass code.',
  },
  {
    name: 'more time than the role has',
    act: (temporary: Temporary) => temporary.fill('Duration in seconds', '7200'),
    code: 'ValidationError',
    words: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  },
]) {
  test(`${name} is refused in STS’s own words, and the credentials stay as they are`, async ({
    playground,
  }) => {
    await playground.open();
    const before = await playground.accessKeyId.inputValue();
    const temporary = new Temporary(playground.page);
    await temporary.open();
    await act(temporary);
    await temporary.ask();
    await expect(temporary.region.getByText(code, { exact: true })).toBeVisible();
    await expect(temporary.region.getByRole('blockquote')).toHaveText(words);
    await temporary.close();
    await expect(playground.accessKeyId).toHaveValue(before);
  });
}

for (const { name, claims, age, words } of [
  {
    name: 'an expired token',
    claims: {},
    age: 7_200_000,
    words: /^Token expired: current date\/time \d+ must be before/,
  },
  {
    name: 'a token of another provider',
    claims: { iss: 'https://elsewhere.example' },
    age: 0,
    words: 'No OpenIDConnect provider found in your account for https://elsewhere.example',
  },
]) {
  test(`${name} is refused in STS’s own words`, async ({ playground }) => {
    await playground.open();
    const temporary = new Temporary(playground.page);
    await temporary.open();
    await temporary.by('Web identity');
    const token = await exampleToken(Date.now() - age, Sha256, claims);
    await temporary.fill('Web identity token', token.reveal());
    await temporary.role(role('web'));
    await temporary.ask();
    await expect(temporary.region.getByRole('blockquote')).toHaveText(words);
  });
}

test('what is sure to be refused is not sent', async ({ playground }) => {
  await playground.open();
  const temporary = new Temporary(playground.page);
  await temporary.open();
  await temporary.role('app');
  await expect(temporary.region).toContainText('A role is written arn:aws:iam::ACCOUNT:role/NAME');
  await temporary.ask();
  await expect(temporary.region).toContainText('Not sent');
  await expect(temporary.region).toContainText('Role ARN is missing, or not in a form that STS takes');
});

test('through the proxy, to the endpoint of --sts-endpoint, and then a handshake with the server that knows them', async ({
  page,
  launch,
}) => {
  const sandbox = await launch();
  const product = await launch([
    '--sts-endpoint',
    sandbox.sts,
    '--allow-target',
    `127.0.0.1:${sandbox.sandbox.port}`,
  ]);
  const playground = new Playground(page, product.url);
  await playground.open();
  const temporary = new Temporary(page);
  await temporary.open();
  await temporary.whom(new URL(sandbox.sts).host);
  await temporary.ask();
  await expect(temporary.region).toContainText('Issued, and in use');
  await expect(temporary.region).toContainText(new URL(sandbox.sts).host);
  await temporary.close();
  await playground.reach(`mongodb://127.0.0.1:${sandbox.sandbox.port}/`);
  await playground.expectOutcome('authenticated');
});

test('the secret access key is in nothing that is sent for AssumeRole', async ({ page, launch }) => {
  const sandbox = await launch();
  const product = await launch(['--sts-endpoint', sandbox.sts]);
  const playground = new Playground(page, product.url);
  await playground.open();
  const canary = 'canary/Of+The/AssumeRole/Journey/0123456789';
  const sent: { where: string; text: string }[] = [];
  page.on('request', (request) => {
    const text = `${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`;
    sent.push({ where: request.url(), text });
  });
  await playground.fillCredentials('AKIAIOSFODNN7EXAMPLE', canary);
  const temporary = new Temporary(page);
  await temporary.open();
  await temporary.whom(new URL(sandbox.sts).host);
  await temporary.ask();
  await expect(temporary.region).toContainText('SignatureDoesNotMatch');
  expect(sent.some(({ text }) => text.includes('/api/sts') && text.includes('AssumeRole'))).toBe(true);
  expect(placesOf(canary, sent)).toEqual([]);
});
