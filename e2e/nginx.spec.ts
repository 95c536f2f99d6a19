import { closedPort } from '../src/testing/closedPort';
import { findEngine } from '../src/testing/engines/findEngine';
import { startNginx } from '../src/testing/engines/startNginx';
import { startSignIn } from '../src/testing/engines/startSignIn';
import { makeAuthority } from '../src/testing/proxy/certificates';
import { choose } from './support/choose';
import { Playground } from './support/playground';
import type { Product } from './support/product';
import { expect, test as base } from './support/test';

const nginx = findEngine('nginx');

interface Fixtures {
  /** The page at its public address: two replicas behind nginx, by TLS, below a path. */
  readonly behind: { readonly playground: Playground; readonly home: Product };
}

const test = base.extend<Fixtures>({
  behind: async ({ page, launch }, use) => {
    test.setTimeout(120_000);
    const home = await launch();
    const port = await closedPort();
    const url = `https://localhost:${port}/team/countersign/`;
    const options = [
      `--public-url=${url}`,
      '--trust-proxy=127.0.0.1',
      `--allow-target=127.0.0.1:${home.sandbox.port}`,
      `--sts-endpoint=${home.sts}`,
    ];
    const [first, second] = await Promise.all([launch(options), launch(options)]);
    const signIn = await startSignIn();
    const front = await startNginx({
      program: nginx ?? '',
      port,
      keys: makeAuthority('Countersign journeys').issue('DNS:localhost'),
      replicas: [boundPort(first), boundPort(second)],
      signIn: signIn.port,
    });
    await use({ playground: new Playground(page, url), home });
    await front.close();
    signIn.close();
  },
});

test.skip(nginx === null, 'nginx is not here');
// The authority is one of the test's own.
test.use({ ignoreHTTPSErrors: true });

function boundPort(product: Product): number {
  const [, bound = ''] = /^Bound to\s+(\S+)$/m.exec(product.output()) ?? [];
  return Number(new URL(bound).port);
}

test('behind nginx, by TLS and below a path, handshakes are made at both replicas, and refusals are the server’s', async ({
  behind: { playground, home },
}) => {
  await playground.open();
  const target = `mongodb://127.0.0.1:${home.sandbox.port}/`;
  await playground.reach(target);
  for (let i = 0; i < 3; i++) {
    await playground.run();
    await playground.expectOutcome('authenticated');
  }
  await playground.fillCredentials('AKIAIOSFODNN7EXAMPLE', 'wrong');
  await playground.run();
  await playground.expectOutcome('rejected');
});

test('behind nginx, STS issues credentials of a role, by which a handshake is made', async ({
  page,
  behind: { playground, home },
}) => {
  await playground.open();
  await page.getByRole('button', { name: 'Get temporary credentials' }).click();
  const region = page.getByRole('region', { name: 'Temporary credentials' });
  const whom = new URL(home.sts).host;
  await choose(region.getByRole('radiogroup', { name: 'Ask whom' }).getByRole('radio', { name: whom }));
  await region.getByRole('button', { name: 'Ask STS' }).click();
  await expect(region).toContainText('Issued, and in use');
  await expect(region).toContainText(whom);
  await page.getByRole('button', { name: 'Get temporary credentials' }).click();
  await playground.reach(`mongodb://127.0.0.1:${home.sandbox.port}/`);
  await playground.expectOutcome('authenticated');
});

test('behind nginx, Diagnose says what is behind an error', async ({ page, behind: { playground } }) => {
  await playground.open();
  await playground.turnToDiagnose();
  await playground.paste('bad auth : aws sts call has response 403');
  await expect(
    page.getByRole('list', { name: 'Findings' }).locator('[data-finding]').first(),
  ).toHaveAttribute('data-finding', 'reply-sts-403');
});
