import { writeFileSync } from 'node:fs';
import { placesOf, type Sighting } from './support/canary';
import { loginTo } from './support/driverLogin';
import { Listening } from './support/listening';
import { Playground } from './support/playground';
import { readable } from './support/readable';
import { stepIds } from './support/steps';
import { expect, test } from './support/test';

const accessKeyId = 'ASIACANARY0000000002';
const secretAccessKey = 'covered/Secret+Key/7kT2mWq9Zx4RvB1nLs6Yd8';
const sessionToken = 'CoveredToken//+5hN8vKc3Wz1Qm7Rt0Yp4Xd9Lb2Sf6Gj==';

function users(file: string): string {
  const arn = 'arn:aws:sts::123456789012:assumed-role/covered/bird';
  writeFileSync(file, JSON.stringify([{ accessKeyId, secretAccessKey, sessionToken, arn, roles: [] }]));
  return file;
}

test('what is covered stands in clear in no accessibility tree, title or copy of the page, at any step', async ({
  page,
  launch,
}, testInfo) => {
  // Twenty-eight looks, each read in four ways.
  test.slow();
  const product = await launch(['--sandbox-users', users(testInfo.outputPath('users.json'))]);
  const playground = new Playground(page, product.url);
  await playground.open();
  await playground.fillCredentials(accessKeyId, secretAccessKey, sessionToken);
  await playground.reach(`mongodb://127.0.0.1:${product.sandbox.port}/?authMechanism=MONGODB-AWS`);
  await playground.expectOutcome('authenticated');
  const seen: Sighting[] = [];
  for (const look of ['annotated', 'bytes'] as const) {
    if (look === 'bytes') await playground.lookAtBytes();
    for (const step of stepIds) {
      await playground.jump(step);
      for (const { where, text } of await readable(page))
        seen.push({ where: `${step}, ${look}: ${where}`, text });
    }
  }
  expect(placesOf(secretAccessKey, seen)).toEqual([]);
  expect(placesOf(sessionToken, seen)).toEqual([]);
  // What is not covered is found, so the search would have found the rest.
  expect(placesOf(accessKeyId, seen)).toContain('signature, annotated: accessibility tree');
});

test('a part of the session token that a server says back is covered wherever its words stand', async ({
  page,
  launch,
  serve,
}) => {
  const part = sessionToken.slice(4, 34);
  const server = await serve({
    saslContinue: () => ({ ok: 0, code: 18, codeName: part, errmsg: `The token ${part} is unknown` }),
  });
  const product = await launch(['--allow-target', `127.0.0.1:${server.port}`]);
  const playground = new Playground(page, product.url);
  await playground.open();
  await playground.fillCredentials(accessKeyId, secretAccessKey, sessionToken);
  await playground.reach(`mongodb://127.0.0.1:${server.port}/?authMechanism=MONGODB-AWS`);
  await playground.expectOutcome('rejected');
  await expect(playground.verdict).toContainText('The token •••• is unknown');
  const seen: Sighting[] = [];
  for (const look of ['annotated', 'bytes'] as const) {
    if (look === 'bytes') await playground.lookAtBytes();
    for (const step of ['sts', 'verdict'] as const) {
      await playground.jump(step);
      for (const { where, text } of await readable(page))
        seen.push({ where: `${step}, ${look}: ${where}`, text });
    }
  }
  await expect(playground.stage).toContainText('errmsg');
  expect(placesOf(part, seen)).toEqual([]);
  await page.getByRole('checkbox', { name: 'Show the session token' }).check();
  await expect(playground.stage).toContainText(part);
});

test('a covered field is a password box with its value as a property alone, and open it has no text child', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.fillCredentials(accessKeyId, secretAccessKey, sessionToken);
  const field = page.getByLabel('Secret access key', { exact: true });
  await expect(field).toHaveAttribute('type', 'password');
  await expect(field).toHaveValue(secretAccessKey);
  await expect(field).not.toHaveAttribute('value');
  await page.getByRole('button', { name: 'Show secret access key' }).click();
  await expect(field).toHaveValue(secretAccessKey);
  expect(await field.evaluate((box) => [box.tagName, box.textContent])).toEqual(['TEXTAREA', '']);
  expect(await page.content()).not.toContain(secretAccessKey);
});

test('a session token inside a text is exact in the document, and read out by its length', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.fillCredentials(accessKeyId, secretAccessKey, sessionToken);
  await playground.look('canonical-request');
  await expect(
    page.getByRole('button', { name: `Session token, ${sessionToken.length} characters, hidden` }),
  ).toBeVisible();
  expect(await playground.value('canonicalRequest')).toContain(`x-amz-security-token:${sessionToken}\n`);
});

test('every box asks browsers and password managers to leave it alone', async ({ page, playground }) => {
  await playground.open();
  await playground.chooseTarget('Cluster');
  await expect(playground.connectionString).toBeVisible();
  const boxes = page.locator('textarea, input:not([type=radio], [type=checkbox])');
  const left = await boxes.evaluateAll((all) =>
    all
      .filter(
        (box) =>
          !['off', 'new-password'].includes(box.getAttribute('autocomplete') ?? '') ||
          box.getAttribute('spellcheck') !== 'false' ||
          !['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-form-type'].every((name) =>
            box.hasAttribute(name),
          ),
      )
      .map((box) => box.outerHTML),
  );
  expect(left).toEqual([]);
  expect(await boxes.count()).toBeGreaterThanOrEqual(5);
});

test('a driver’s session token, and the secret that it is checked by, are covered in Listen as well', async ({
  page,
  launch,
}, testInfo) => {
  const product = await launch(['--sandbox-users', users(testInfo.outputPath('users.json'))]);
  const listening = new Listening(page, product.url);
  await listening.open();
  await loginTo(product.sandbox.port, { accessKeyId, secretAccessKey, sessionToken });
  await listening.choose('Authenticated');
  await listening.secret.fill(secretAccessKey);
  await listening.check.click();
  await expect(page.getByRole('region', { name: 'Check the signature' })).toContainText(
    'The secret is right: STS accepted the signature',
  );
  const seen: Sighting[] = [];
  for (const step of ['canonical-request', 'client-final', 'verdict'] as const) {
    await listening.look(step);
    for (const { where, text } of await readable(page)) seen.push({ where: `${step}: ${where}`, text });
  }
  expect(placesOf(secretAccessKey, seen)).toEqual([]);
  expect(placesOf(sessionToken, seen)).toEqual([]);
});
