import { connect } from 'node:tls';
import { Listening } from './support/listening';
import { ada, loginTo } from './support/driverLogin';
import { expect, test } from './support/test';

test('Connect tells what TLS said of a driver, the certificate it was shown, and keeps it in a trace', async ({
  page,
  launch,
}, testInfo) => {
  const product = await launch(['--listen-tls']);
  const [, ca = ''] = /^Certificate\s+(\S+)$/m.exec(product.output()) ?? [];
  const listening = new Listening(page, product.url);
  await listening.open();
  expect(await loginTo(product.sandbox.port, ada, { tls: true, tlsCAFile: ca })).toBeNull();
  await listening.choose('Authenticated');
  await listening.look('connect');
  await expect(listening.step('connect')).toHaveAttribute('data-status', 'done');
  const told = [
    /Version\s*TLSv1\.3/,
    /Cipher\s*TLS_[A-Z0-9_]+/,
    /Server name \(SNI\)\s*none: a driver that connects to an IP address sends none/,
    /Session\s*a new one/,
    /Signatures it takes\s*ECDSA/,
    'The driver went on after the TLS handshake: it trusts this certificate, or does not check it.',
    'CN=Countersign listener (this start only)',
  ];
  for (const one of told) await expect(listening.stage).toContainText(one);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download trace', exact: true }).click();
  const file = testInfo.outputPath('trace.json');
  await (await saved).saveAs(file);
  const opening = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open trace', exact: true }).click();
  await (await opening).setFiles(file);
  await listening.look('connect');
  for (const one of told) await expect(listening.stage).toContainText(one);
});

test('a TLS handshake that fails is named at Connect, with what the driver is to be given', async ({
  page,
  launch,
}) => {
  const product = await launch(['--listen-tls']);
  const listening = new Listening(page, product.url);
  await listening.open();
  const old = connect({
    host: '127.0.0.1',
    port: product.sandbox.port,
    rejectUnauthorized: false,
    minVersion: 'TLSv1.1',
    maxVersion: 'TLSv1.1',
    ciphers: 'ALL@SECLEVEL=0',
  });
  old.on('error', () => old.destroy());
  await listening.expectOutcome('failed');
  await expect(listening.step('connect')).toHaveAttribute('data-status', 'failed');
  await expect(listening.verdict).toContainText('no TLS version in common');
  await listening.look('connect');
  await expect(listening.step('connect')).toContainText('Driver to Server');
  await expect(listening.stage).toContainText('The listener takes TLS 1.2 and 1.3');
});
