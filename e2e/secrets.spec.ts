import { readFileSync, writeFileSync } from 'node:fs';
import type { Page, TestInfo } from 'playwright/test';
import { payloadVectors } from '../src/testing/knownAnswers';
import { placesOf, shapesOf, type Sighting } from './support/canary';
import { loginTo } from './support/driverLogin';
import { Listening } from './support/listening';
import { Playground } from './support/playground';
import { deriveKeys } from './support/sigv4';
import { expect, test } from './support/test';
import { kept, watch } from './support/watch';

const accessKeyId = 'ASIACANARY0000000001';
const secretAccessKey = 'canary/Secret+Key/3vZ9qLx7Tb1RwY5uHs0Ng2';
const sessionToken = 'CanaryToken//+8mQ4rJk2Xp7Vd0Zt5Ls9Wc3Ya6Ne1Bf==';
const arn = 'arn:aws:sts::123456789012:assumed-role/canary/bird';
/** As the sandbox's server maps it. */
const databaseUser = 'arn:aws:iam::123456789012:role/canary';

/** A file of the sandbox's users, with the canary alone in it. */
function canaryUsers(testInfo: TestInfo): string {
  const file = testInfo.outputPath('users.json');
  const user = { accessKeyId, secretAccessKey, sessionToken, arn, roles: [] };
  writeFileSync(file, JSON.stringify([user]));
  return file;
}

async function downloadTrace(page: Page): Promise<Sighting> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download trace' }).click(),
  ]);
  return {
    where: 'trace',
    text: `${download.suggestedFilename()}\n${readFileSync(await download.path(), 'utf8')}`,
  };
}

/** The raw keys that this secret gives on the day, and in the region, that the page signed for. */
function derivedKeys(amzDate: string, secret: string): readonly Buffer[] {
  return Object.values(deriveKeys(secret, amzDate, 'us-east-1')) as Buffer[];
}

test('the search for a secret finds it in every shape that it could leave in', () => {
  for (const before of ['', 'a', 'ab', 'abc']) {
    const text = Buffer.from(`${before}${secretAccessKey}zz`).toString('base64');
    expect(placesOf(secretAccessKey, [{ where: 'there', text }])).toEqual(['there']);
  }
  expect(shapesOf(secretAccessKey)).toContain(encodeURIComponent(secretAccessKey));
  expect(placesOf(secretAccessKey, [{ where: 'there', text: secretAccessKey.slice(1) }])).toEqual([]);
});

test('a secret access key leaves the tab in no way, and a session token only where the protocol sends it', async ({
  page,
  launch,
}, testInfo) => {
  const product = await launch(['--sandbox-users', canaryUsers(testInfo)]);
  const seen = watch(page);
  const playground = new Playground(page, product.url);
  const cluster = `mongodb://127.0.0.1:${product.sandbox.port}/?authMechanism=MONGODB-AWS`;
  const takeStock = async (): Promise<void> => {
    seen.push(await downloadTrace(page), ...(await kept(page)));
  };
  await playground.open();

  // Pasted, and run against the page's own sandbox, which does not know this user.
  await playground.paste(
    `export AWS_ACCESS_KEY_ID=${accessKeyId}\nexport AWS_SECRET_ACCESS_KEY=${secretAccessKey}\nexport AWS_SESSION_TOKEN=${sessionToken}\n`,
  );
  await expect(playground.secretAccessKey).toHaveValue(secretAccessKey);
  await playground.run();
  await playground.expectOutcome('rejected');
  await takeStock();

  // Against a server, through the proxy, which does.
  await playground.reach(cluster);
  await playground.expectOutcome('authenticated');
  await expect(playground.verdict).toContainText(databaseUser);
  await takeStock();
  await playground.look('request');
  const amzDate = await playground.value('amzDate');

  // Inside a connection string, typed into the wrong field, and with a wrong secret.
  const inside = `mongodb://${accessKeyId}:${encodeURIComponent(secretAccessKey)}@127.0.0.1:${product.sandbox.port}/`;
  await playground.reach(
    `${inside}?authMechanismProperties=AWS_SESSION_TOKEN:${encodeURIComponent(sessionToken)}`,
  );
  await playground.expectOutcome('authenticated');
  await takeStock();
  await playground.connectionString.fill(`${secretAccessKey}@nonsense`);
  await playground.connectionString.press('Enter');
  await takeStock();
  await playground.connectionString.fill(cluster);
  await playground.fillCredentials(accessKeyId, `${secretAccessKey}x`, sessionToken);
  await playground.run();
  await playground.expectOutcome('rejected');
  await takeStock();

  // With white space around and inside the token, which signer and server write otherwise than it was typed.
  const spaced = `${sessionToken.slice(0, 24)}  ${sessionToken.slice(24)} `;
  await playground.fillCredentials(accessKeyId, secretAccessKey, spaced);
  await playground.chooseTarget('Sandbox');
  await playground.run();
  await playground.expectOutcome('rejected');
  await takeStock();

  // On paper, with the derived keys shown.
  await playground.fillCredentials(accessKeyId, secretAccessKey, sessionToken);
  await playground.chooseTarget('Challenge');
  await playground.fillChallenge(payloadVectors.serverNonce, 'sts.amazonaws.com', amzDate);
  await playground.look('signing-key');
  await playground.stage.getByRole('checkbox', { name: /Show the derived keys/ }).check();
  const [kSigning] = derivedKeys(amzDate, secretAccessKey).slice(-1);
  await expect(playground.stage).toContainText(kSigning?.toString('hex') ?? '');
  await page.getByRole('button', { name: 'Show secret access key' }).click();
  await takeStock();
  await product.stop();
  seen.push({ where: 'log', text: product.output() });

  expect(placesOf(secretAccessKey, seen)).toEqual([]);
  for (const key of derivedKeys(amzDate, secretAccessKey)) expect(placesOf(key, seen)).toEqual([]);
  expect(placesOf(sessionToken, seen)).toEqual(['sent: saslContinue']);
  for (const part of [sessionToken.slice(0, 24), sessionToken.slice(24)]) {
    expect(placesOf(part, seen)).toEqual(['sent: saslContinue']);
  }
  // What the protocol does send is found, so the search would have found the rest.
  expect(placesOf(accessKeyId, seen)).toEqual(expect.arrayContaining(['sent: saslContinue', 'trace']));
  expect(placesOf(databaseUser, seen)).toContain('received: reply');
});

test('a secret that a driver’s signature is checked by leaves the tab in no way, nor does the driver’s session token', async ({
  page,
  launch,
}, testInfo) => {
  const product = await launch(['--sandbox-users', canaryUsers(testInfo)]);
  const seen = watch(page);
  const listening = new Listening(page, product.url);
  await listening.open();
  const { port } = product.sandbox;
  await loginTo(port, { accessKeyId, secretAccessKey, sessionToken });
  await loginTo(port, { accessKeyId, secretAccessKey: `${secretAccessKey} `, sessionToken });
  const found = page.getByRole('region', { name: 'Check the signature' });

  await listening.choose('Rejected');
  await listening.secret.fill(secretAccessKey);
  await listening.check.click();
  await expect(found).toContainText('Its secret has a space at the end.');
  seen.push(await downloadTrace(page), ...(await kept(page)));
  await listening.choose('Authenticated');
  await listening.check.click();
  await expect(found).toContainText('The secret is right: STS accepted the signature');
  await page.getByRole('button', { name: 'Show secret access key' }).click();
  await listening.look('signature');
  seen.push(await downloadTrace(page), ...(await kept(page)));
  await listening.look('request');
  const amzDate = await listening.value('amzDate');
  await page.getByRole('link', { name: 'Handshake' }).click();
  await expect(listening.runButton).toBeVisible();
  seen.push(...(await kept(page)));
  await product.stop();
  seen.push({ where: 'log', text: product.output() });

  expect(placesOf(secretAccessKey, seen)).toEqual([]);
  for (const key of derivedKeys(amzDate, secretAccessKey)) expect(placesOf(key, seen)).toEqual([]);
  // The listener has it from the driver, and tells this page alone.
  expect(placesOf(sessionToken, seen)).toEqual(['received: record']);
  expect(placesOf(accessKeyId, seen)).toEqual(expect.arrayContaining(['received: record', 'trace']));
});
