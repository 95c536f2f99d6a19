import { startConnectProxy, startSocksProxy } from '../src/testing/proxy/forwardProxies';
import { Playground } from './support/playground';
import { expect, test } from './support/test';

const starters = { http: startConnectProxy, socks5: startSocksProxy } as const;

const cluster = 'mongodb://db.corp.example/?authMechanism=MONGODB-AWS';

for (const kind of ['http', 'socks5'] as const)
  test(`through a forward proxy of ${kind} the page reaches a cluster, and says so at Connect; its credentials stand nowhere`, async ({
    page,
    launch,
    serve,
  }) => {
    const { port } = await serve();
    const proxy = await starters[kind]({ to: { 'db.corp.example:27017': port }, credentials: 'ada:CANARY' });
    try {
      const via = `${kind}://127.0.0.1:${proxy.port}`;
      const product = await launch(['--allow-target', 'db.corp.example:27017', '--log'], {
        COUNTERSIGN_VIA: via.replace('//', '//ada:CANARY@'),
      });
      expect(product.output()).toContain(`Way out      ${via} (--via, with credentials) to clusters and STS`);
      const playground = new Playground(page, product.url);
      await playground.open();
      await playground.reach(cluster);
      await playground.fillCredentials('AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
      await playground.run();
      await playground.expectOutcome('authenticated');
      await playground.look('resolve');
      await expect(playground.stage).toContainText('A forward proxy was left to resolve the name.');
      await playground.look('connect');
      await expect(playground.stage).toContainText(`By way of ${via}`);
      await expect(playground.stage).toContainText(
        'To db.corp.example:27017, the name left to it, with credentials',
      );
      expect(new Set(proxy.asked)).toEqual(new Set(['db.corp.example:27017']));
      expect(`${await page.content()}${product.output()}`).not.toContain('CANARY');
    } finally {
      proxy.close();
    }
  });

test('a forward proxy that lets nobody in is named at Connect, with what to do', async ({ page, launch }) => {
  const proxy = await startConnectProxy({ credentials: 'ada:right' });
  try {
    const via = `http://127.0.0.1:${proxy.port}`;
    const product = await launch(['--allow-target', 'db.corp.example:27017'], {
      HTTPS_PROXY: via.replace('//', '//ada:CANARY@'),
    });
    const playground = new Playground(page, product.url);
    await playground.open();
    await playground.reach(cluster);
    await playground.expectOutcome('failed');
    await expect(playground.stage).toContainText('Forward proxy refused');
    await expect(playground.stage).toContainText(
      `The forward proxy ${via} refused the credentials that it was given`,
    );
    await expect(playground.stage).toContainText('Check user and password in its URL');
    expect(await page.content()).not.toContain('CANARY');
  } finally {
    proxy.close();
  }
});
