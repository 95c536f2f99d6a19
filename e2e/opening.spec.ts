import { deserialize, type Binary } from 'bson';
import { recordComplaints } from './support/complaints';
import { canonicalRequestFor, deriveKeys, sha256, signatureOf, signedHeaders } from './support/sigv4';
import { stepIds, valueNames, type ValueName } from './support/steps';
import type { Playground } from './support/playground';
import { expect, test } from './support/test';

// AWS's published example key, in the README and on the page's first button.
const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

/** Every text that stands in the stage under each name, over all steps. */
async function collectValues(playground: Playground): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const step of stepIds) {
    await playground.look(step);
    // All views but the first come together, a moment after the click.
    if (step === 'credentials') await expect(playground.stage).toContainText('Started');
    const values = await playground.stage
      .locator('[data-value]')
      .evaluateAll((elements) =>
        elements.map(
          (element) => [element.getAttribute('data-value') ?? '', element.textContent ?? ''] as const,
        ),
      );
    for (const [name, text] of values) found.set(name, (found.get(name) ?? new Set()).add(text));
  }
  return found;
}

async function onlyValues(playground: Playground): Promise<Record<ValueName, string>> {
  const found = await collectValues(playground);
  const single = valueNames.map((name) => {
    const texts = [...(found.get(name) ?? [])];
    expect(texts, `texts of ${name}`).toHaveLength(1);
    return [name, texts[0]];
  });
  return Object.fromEntries(single) as Record<ValueName, string>;
}

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');

test('the page opens with a whole handshake, each step to be looked at in two ways, without a complaint', async ({
  page,
  playground,
}) => {
  const complaints = recordComplaints(page);
  await playground.open();
  await expect(playground.steps.getByRole('listitem')).toHaveCount(14);
  for (const step of stepIds) {
    await playground.look(step);
    await playground.expectStage(step);
    await playground.lookAnnotated();
    await playground.lookAtBytes();
  }
  expect(complaints).toEqual([]);
});

test('each value of the contract has one exact text on the page, and a second implementation agrees with all of them', async ({
  playground,
}) => {
  await playground.open();
  const shown = await onlyValues(playground);
  const { serverNonce, stsHost, region, amzDate } = shown;
  expect(shown.accessKeyId).toBe(accessKeyId);
  expect(shown.arn).toBe('arn:aws:iam::123456789012:user/ada');
  expect([stsHost, region]).toEqual(['sts.amazonaws.com', 'us-east-1']);
  expect(amzDate).toMatch(/^\d{8}T\d{6}Z$/);

  expect(shown.canonicalRequest).toBe(canonicalRequestFor(stsHost, amzDate, serverNonce));
  expect(shown.payloadHash).toBe('ab821ae955788b0e33ebd34c208442ccfc2d406e2edc5e7a39bd6458fbb4f843');
  expect(shown.canonicalRequestHash).toBe(sha256(shown.canonicalRequest));
  expect(shown.credentialScope).toBe(`${amzDate.slice(0, 8)}/us-east-1/sts/aws4_request`);
  expect(shown.stringToSign).toBe(
    ['AWS4-HMAC-SHA256', amzDate, shown.credentialScope, shown.canonicalRequestHash].join('\n'),
  );
  const keys = deriveKeys(secretAccessKey, amzDate, region);
  expect(shown.signature).toBe(signatureOf(keys, shown.stringToSign));
  expect(shown.authorization).toBe(
    `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${shown.credentialScope}, SignedHeaders=${signedHeaders}, Signature=${shown.signature}`,
  );

  expect(bytesOf(shown.clientNonce)).toHaveLength(32);
  expect(bytesOf(serverNonce)).toHaveLength(64);
  expect(bytesOf(serverNonce).subarray(0, 32)).toEqual(bytesOf(shown.clientNonce));
});

test('the payloads on the page decode to the values beside them', async ({ playground }) => {
  await playground.open();
  const shown = await onlyValues(playground);
  expect(bytesOf(shown.clientFirst)).toHaveLength(52);
  expect(bytesOf(shown.serverFirst)).toHaveLength(102);
  const first = deserialize(bytesOf(shown.clientFirst)) as { r: Binary; p: number };
  expect(Buffer.from(first.r.value()).toString('base64')).toBe(shown.clientNonce);
  expect(first.p).toBe(110);
  const challenge = deserialize(bytesOf(shown.serverFirst)) as { s: Binary; h: string };
  expect(Buffer.from(challenge.s.value()).toString('base64')).toBe(shown.serverNonce);
  expect(challenge.h).toBe(shown.stsHost);
  expect(deserialize(bytesOf(shown.clientFinal))).toEqual({ a: shown.authorization, d: shown.amzDate });
});

test('the chosen step is in the address, and an address opens its step', async ({ page, playground }) => {
  await playground.open('string-to-sign');
  await playground.expectStage('string-to-sign');
  await playground.look('server-first');
  await expect(page).toHaveURL(/#server-first$/);
  await page.goto(`${playground.url}#signature`);
  await playground.expectStage('signature');
  await page.reload();
  await playground.expectStage('signature');
});

test('the page asks nobody but its own server, under a policy without inline script or style', async ({
  page,
  playground,
}) => {
  const complaints = recordComplaints(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const response = await page.goto(playground.url);
  await playground.expectOutcome('example');
  await page.getByRole('button', { name: 'Help' }).click();
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  const origin = new URL(playground.url).origin;
  expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(complaints).toEqual([]);
});
