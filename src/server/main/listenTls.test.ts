import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:tls';
import { MongoClient } from 'mongodb';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { driverAddress } from '../../core/capture/driverAddress';
import { serverModes } from '../../core/mongodbAws/server/modes';
import { freePorts } from '../../testing/freePorts';
import { loginByDriver, putInEnvironment } from '../../testing/listener/driver';
import { exampleUser } from '../../testing/exampleUser';
import { LinkClient } from '../../testing/proxy/linkClient';
import { startCountersign, type Countersign } from './countersign';
import type { Listening } from './startListener';
import { faultFrom } from '../../core/fault/fault';
import { said } from '../../testing/said';

let product: Countersign;
let listening: Listening;
beforeAll(async () => {
  product = await startCountersign({ ...freePorts, listenTls: true }, import.meta.dirname);
  if (!product.listening) throw new Error('nothing listens');
  listening = product.listening;
});
afterAll(() => product.close());
afterEach(() => vi.unstubAllEnvs());

describe('the listener with --listen-tls', () => {
  it('lets the official driver log in by the connection string that is printed', async () => {
    putInEnvironment(exampleUser('assumed-role'));
    const address = driverAddress(listening.facts);
    expect(address).toContain('tls=true&tlsCAFile=/');
    expect(await loginByDriver(address)).toMatchObject({
      authInfo: {
        authenticatedUsers: [{ user: serverModes.percona.databaseUser(exampleUser('assumed-role').arn) }],
      },
    });
  });

  it.each(['localhost', '127.0.0.1'])('is trusted under the name %s', async (name) => {
    putInEnvironment(exampleUser('iam-user'));
    const address = driverAddress({ ...listening.facts, host: name });
    await expect(loginByDriver(address)).resolves.toMatchObject({ ok: 1 });
  });

  it.each([
    ['localhost', 'localhost'],
    ['127.0.0.1', undefined],
  ])('takes down what TLS said of a driver that came to %s', async (host, named) => {
    putInEnvironment(exampleUser('iam-user'));
    const before = new Set(listening.registry.ids());
    await loginByDriver(driverAddress({ ...listening.facts, host }));
    const id = listening.registry.ids().find((one) => !before.has(one)) ?? 0;
    const entries = listening.registry.record(id)?.entries ?? [];
    expect(entries[0]).toMatchObject({
      type: 'secured',
      tls: { version: 'TLSv1.3', cipher: expect.stringMatching(/^TLS_/), resumed: false },
    });
    const tls = entries[0]?.type === 'secured' ? entries[0].tls : expect.fail('TLS is told first');
    expect(tls.serverName).toBe(named);
    expect(tls.signatureAlgorithms).toContain('ECDSA+SHA256');
    expect(tls.certificate).toMatchObject({
      subject: 'CN=localhost',
      alternativeNames: ['localhost', '127.0.0.1', '0:0:0:0:0:0:0:1'],
    });
  });

  it.each([
    ['driver-version', { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0' }],
    ['driver-ciphers', { maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA256' }],
  ] as const)('names what made the TLS handshake fail: %s', async (problem, options) => {
    const before = new Set(listening.registry.ids());
    const { host, port } = listening.facts;
    const socket = connect({ host, port, rejectUnauthorized: false, ...options });
    await new Promise((resolve) => socket.once('error', resolve));
    socket.destroy();
    const found = await vi.waitUntil(
      () => {
        const id = listening.registry.ids().find((one) => !before.has(one));
        return listening.registry.record(id ?? 0)?.entries.find(({ type }) => type === 'fault');
      },
      { timeout: 10_000 },
    );
    expect(found).toMatchObject({ type: 'fault', fault: { code: 'tls-failed', problem, leg: 'tls' } });
  });

  const faultOf = async (address: string): Promise<object> => {
    putInEnvironment(exampleUser('iam-user'));
    const before = new Set(listening.registry.ids());
    // It tries on until it is told to stop: on a busy machine its first try takes as long as it takes.
    const driver = new MongoClient(address);
    const login = driver.connect().then(
      () => 'let in',
      () => 'not let in',
    );
    const record = await vi.waitUntil(
      () => {
        const id = listening.registry.ids().find((one) => !before.has(one)) ?? 0;
        const found = listening.registry.record(id);
        return found?.summary.closedAt === undefined ? null : found;
      },
      { timeout: 10_000 },
    );
    await driver.close();
    expect(await login).toBe('not let in');
    expect(record.summary.outcome).toBe('broken');
    const fault = record.entries.find((entry) => entry.type === 'fault')?.fault;
    return fault ? said(faultFrom(fault)) : {};
  };

  it('says of a driver that does not trust it what to give that driver', async () => {
    const address = driverAddress(listening.facts).replace(/&tlsCAFile=.*/, '');
    expect(await faultOf(address)).toMatchObject({
      code: 'tls-failed',
      leg: 'tls',
      next: expect.stringContaining('tlsCAFile'),
    });
  });

  it('says of a driver that speaks no TLS that it should', async () => {
    const address = driverAddress(listening.facts).replace(/&tls=.*/, '');
    expect(await faultOf(address)).toMatchObject({
      code: 'tls-failed',
      leg: 'tls',
      next: 'Add tls=true to the connection string',
    });
  });

  it('is reached by the page’s own proxy, which trusts it too', async () => {
    const page = new LinkClient(Number(new URL(product.url).port));
    const target = driverAddress({ ...listening.facts, host: 'localhost' }).replace(/&tlsCAFile=.*/, '');
    expect(await page.open(target)).toMatchObject({ type: 'opened', opened: { tls: true } });
    page.socket.terminate();
  });

  it('writes out the authority’s certificate and nothing else, for everybody to read', () => {
    const { caFile = '' } = listening.facts;
    expect(statSync(caFile).mode & 0o777).toBe(0o644);
    expect(statSync(dirname(caFile)).mode & 0o777).toBe(0o755);
    expect(readdirSync(dirname(caFile))).toEqual(['ca.pem']);
    expect(readFileSync(caFile, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----/);
    expect(readFileSync(caFile, 'utf8')).not.toContain('PRIVATE KEY');
  });

  it('removes the file at the end', async () => {
    const other = await startCountersign({ ...freePorts, listenTls: true }, import.meta.dirname);
    const caFile = other.listening?.facts.caFile ?? '';
    expect(existsSync(caFile)).toBe(true);
    await other.close();
    expect(existsSync(dirname(caFile))).toBe(false);
  });

  it('removes the file when the port cannot be had', async () => {
    // Other tests that run meanwhile write into the system's folder, too.
    const folder = mkdtempSync(join(tmpdir(), 'countersign-port-'));
    vi.stubEnv('TMPDIR', folder);
    const taken = { ...freePorts, listenTls: true, sandboxPort: listening.sandbox.port };
    await expect(startCountersign(taken, import.meta.dirname)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
