import {
  payloadVectors,
  refusedHosts,
  regionTable,
  signatureVectors,
  stsBodyHash,
} from '../src/testing/knownAnswers';
import type { Playground } from './support/playground';
import { sha256 } from './support/sigv4';
import { expect, test } from './support/test';

test.beforeEach(async ({ playground }) => {
  await playground.open();
  await playground.chooseTarget('Challenge');
});

const { serverNonce, stsHost, amzDate } = payloadVectors;

function warnings(playground: Playground) {
  return playground.page.getByRole('textbox', { name: 'Server nonce (base64)' });
}

for (const vector of signatureVectors) {
  test(`the page signs as the driver's known answer does at every stage: ${vector.name}`, async ({
    playground,
  }) => {
    await playground.fillCredentials(vector.accessKeyId, vector.secretAccessKey, vector.sessionToken);
    await playground.fillChallenge(vector.serverNonce, vector.stsHost, vector.amzDate);

    await playground.look('server-first');
    await playground.expectValue('region', vector.region);
    await playground.look('canonical-request');
    await playground.expectValue('serverNonce', vector.serverNonce);
    await playground.expectValue('payloadHash', stsBodyHash);
    await expect
      .poll(async () => sha256(await playground.value('canonicalRequest')))
      .toBe(vector.canonicalRequestHash);
    await playground.look('string-to-sign');
    await playground.expectValue('canonicalRequestHash', vector.canonicalRequestHash);
    await playground.expectValue('amzDate', vector.amzDate);
    await playground.expectValue(
      'credentialScope',
      `${vector.amzDate.slice(0, 8)}/us-east-1/sts/aws4_request`,
    );
    await playground.look('signing-key');
    await expect(playground.stage).not.toContainText(vector.signingKey);
    await playground.stage.getByRole('checkbox', { name: /Show the derived keys/ }).check();
    await expect(playground.stage).toContainText(vector.signingKey);
    await playground.look('signature');
    await playground.expectValue('signature', vector.signature);
    await playground.expectValue('authorization', vector.authorization);
    await expect(playground.verdict).toContainText('Signed');
  });
}

test('the payloads of the specification come out byte for byte from its nonce and host', async ({
  playground,
}) => {
  await playground.fillChallenge(serverNonce, stsHost, amzDate);
  await playground.look('client-first');
  await playground.expectValue('clientNonce', payloadVectors.clientNonce);
  await playground.expectValue('clientFirst', payloadVectors.clientFirst);
  await playground.look('server-first');
  await playground.expectValue('serverFirst', payloadVectors.serverFirst);
});

test('a nonce that no server sends is signed all the same, with a warning', async ({ playground }) => {
  await playground.fillChallenge('AAAA', stsHost, amzDate);
  await expect(warnings(playground)).toHaveAccessibleDescription(/3 bytes.*64/);
  await playground.look('signature');
  await expect.poll(() => playground.value('signature')).toMatch(/^[0-9a-f]{64}$/);
  await playground.fillChallenge('fakenonce', stsHost, amzDate);
  await expect(warnings(playground)).toHaveAccessibleDescription(/not base64/);
  await playground.fillChallenge(serverNonce, stsHost, amzDate);
  await expect(warnings(playground)).toHaveAccessibleDescription('');
});

test('every host of the drivers’ tables gets the region that the table says', async ({ playground }) => {
  await playground.fillChallenge(serverNonce, stsHost, amzDate);
  await playground.look('server-first');
  const host = playground.page.getByRole('textbox', { name: 'STS host' });
  for (const [name, region] of regionTable) {
    await host.fill(name);
    await playground.expectValue('stsHost', name);
    await playground.expectValue('region', region);
  }
});

test('every host that a client must refuse fails with its code and the offset', async ({ playground }) => {
  await playground.fillChallenge(serverNonce, stsHost, amzDate);
  await playground.look('server-first');
  const host = playground.page.getByRole('textbox', { name: 'STS host' });
  for (const [name, code] of refusedHosts) {
    await host.fill(name);
    await playground.expectOutcome('failed');
    await expect(playground.stage).toContainText(new RegExp(`${code}.*offset \\d+`));
    await host.fill(stsHost);
    await expect(playground.verdict).toContainText('Signed');
  }
});

for (const [date, offset] of [
  ['2025-12-15T12:34:56Z', 4],
  ['20251215T123456', 15],
  ['20251215T123456Z ', 16],
  ['20251315T123456Z', 0],
] as const) {
  test(`the date "${date}" fails at offset ${offset}`, async ({ playground }) => {
    await playground.fillChallenge(serverNonce, stsHost, date);
    await playground.expectOutcome('failed');
    await playground.expectStage('canonical-request');
    await playground.run();
    await playground.expectStage('request');
    await expect(playground.stage).toContainText(new RegExp(`challenge-invalid.*offset ${offset}\\b`));
  });
}
