import { findings } from './support/axe';
import { looks } from './support/screens';
import { expect, test } from './support/test';
import { download } from './support/trace';
import type { Page } from 'playwright/test';
import { writeFileSync } from 'node:fs';

test('each field of hello and of its reply is explained, and why no login begins in it', async ({
  playground,
}) => {
  await playground.open('hello');
  const { stage } = playground;
  for (const name of ['hello', 'client', 'maxWireVersion', 'localTime', 'ok'])
    await expect(
      stage
        .getByRole('term')
        .filter({ hasText: new RegExp(`^${name}$`, 'u') })
        .first(),
    ).toBeVisible();
  await expect(stage).toContainText('MONGODB-AWS came with 9');
  await expect(stage).not.toContainText('This page does not know this field.');
  await expect(stage).toContainText('Why no speculativeAuthenticate?');
  await expect(stage).toContainText('no driver does it with MONGODB-AWS');
});

test('where there is no TLS it says so: in the page, and over a bare connection', async ({
  page,
  playground,
  reachServer,
}) => {
  await playground.open('connect');
  await expect(playground.stage).toContainText('so there is no TLS and no certificate');
  const reached = await reachServer({});
  await reached.playground.look('connect');
  await expect(reached.playground.stage).toContainText('Without TLS: the server showed no certificate');
  await expect(page.getByRole('list', { name: 'Certificates' })).toHaveCount(0);
});

for (const { colorScheme, viewport } of looks)
  test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
    test.use({ colorScheme, viewport });

    test('axe finds nothing at a certificate chain', async ({ page, playground }, testInfo) => {
      test.slow();
      await playground.open();
      await withChain(page, testInfo.outputPath('trace.json'));
      await playground.jump('connect');
      const chain = page.getByRole('list', { name: 'Certificates' });
      await expect(chain.getByRole('listitem')).toHaveCount(3);
      await expect(chain.getByRole('listitem').first()).toContainText('CN=*.ab1cd.mongodb.net');
      await expect(chain.getByRole('listitem').last()).toContainText('Trusted: it ships with Node');
      expect(await findings(page)).toEqual([]);
    });
  });

/** Opens the trace on screen again as if its server had been reached by TLS, through two authorities. */
async function withChain(page: Page, file: string): Promise<void> {
  const { trace } = await download(page);
  const certificate = (subject: string, issuer: string, ...alternativeNames: readonly string[]) => ({
    subject,
    issuer,
    validFrom: '2026-11-01T00:00:00.000Z',
    validTo: '2027-01-30T00:00:00.000Z',
    alternativeNames,
  });
  const [root, between] = ['C=US, O=Somebody, CN=Root X1', 'C=US, O=Somebody, CN=R3'];
  const name = '*.ab1cd.mongodb.net';
  const tls = {
    version: 'TLSv1.3',
    cipher: 'TLS_AES_256_GCM_SHA384',
    serverName: 'a.ab1cd.mongodb.net',
    certificate: certificate(`CN=${name}`, between, name),
    chain: { authorities: [certificate(between, root), certificate(root, root)], trusted: 'shipped' },
  };
  const peer = { host: 'a.ab1cd.mongodb.net', port: 27017 };
  const events = trace.events.flatMap((event) =>
    event.type === 'opened'
      ? [
          { type: 'link', at: event.at, event: { type: 'leg', fact: { leg: 'tls', ms: 12, peer, tls } } },
          { type: 'opened', at: event.at, opened: { peer, address: '203.0.113.7', tls: true } },
        ]
      : [event],
  );
  writeFileSync(file, JSON.stringify({ ...trace, events }));
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open trace' }).click();
  await (await chosen).setFiles(file);
  await page.getByText('trace.json').first().waitFor();
}
