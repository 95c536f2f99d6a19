import { ada, loginTo } from './support/driverLogin';
import { Listening } from './support/listening';
import { expect, test as base } from './support/test';

interface Relayed {
  readonly cluster: { readonly url: string };
  /** Where drivers connect. */
  readonly port: number;
  /** The page that is told of the relay’s connections. */
  readonly listening: Listening;
}

/** A cluster by TLS, a relay to it, and the relay’s page. */
const test = base.extend<{ readonly relayed: Relayed }>({
  relayed: async ({ page, launch }, use) => {
    const cluster = await launch(['--listen-tls']);
    const [, ca = ''] = /^Certificate\s+(\S+)$/m.exec(cluster.output()) ?? [];
    const host = `localhost:${cluster.sandbox.port}`;
    const target = `mongodb://${host}/?tls=true`;
    const relay = await launch(['--relay-to', target, '--allow-target', host, '--tls-ca', ca]);
    const listening = new Listening(page, relay.url);
    await listening.open();
    await expect(page.getByText(`Each login is passed on to mongodb://${host}`)).toBeVisible();
    await expect(listening.answer).toBeHidden();
    await use({ cluster, port: relay.sandbox.port, listening });
  },
});

test('a driver’s login through the relay is seen on both of its legs, at the relay and at the cluster', async ({
  context,
  relayed,
}) => {
  const { cluster, port, listening } = relayed;
  const atCluster = new Listening(await context.newPage(), cluster.url);
  await atCluster.open();

  await loginTo(port);
  await listening.choose('Authenticated');
  await listening.expectOutcome('authenticated');
  await listening.look('resolve');
  await expect(listening.stage).toContainText('Addresses of localhost');
  await listening.look('connect');
  await expect(listening.stage).toContainText('TLSv1.3');
  await expect(listening.step('client-final').getByRole('button')).toHaveText(
    /Driver to Server through Relay/,
  );
  await listening.look('sts');
  await expect(listening.stage).toContainText(
    'STS accepted, since the server did. Its words went to the server',
  );
  await listening.look('client-final');
  const sent = await listening.value('clientFinal');

  // What the cluster heard is what the driver said, to the byte; here STS tells, too.
  await atCluster.choose('Authenticated');
  await expect(atCluster.page.getByRole('region', { name: /^Connection \d+$/ })).toContainText('nodejs');
  await atCluster.expectValueAt('client-final', 'clientFinal', sent);
  await atCluster.look('sts');
  await expect(atCluster.stage).toContainText('The checks, in this sandbox’s order');
});

test('why the cluster refuses a login through the relay is found out at the relay alone', async ({
  page,
  relayed,
}) => {
  const { port, listening } = relayed;
  await loginTo(port, { ...ada, secretAccessKey: `"${ada.secretAccessKey}"` });
  await listening.choose('Rejected, code 18');
  await listening.secret.fill(ada.secretAccessKey);
  await listening.check.click();
  await expect(page.getByRole('region', { name: 'Check the signature' })).toContainText(
    'Its secret has double quotes around it.',
  );
});
