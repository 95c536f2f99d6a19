import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { runCommand } from '../../testing/commands/command';
import { validOutput } from '../../testing/commands/validOutput';
import { startSts, type StartedSts } from '../../testing/sandboxSts';
import {
  startConnectProxy,
  startSocksProxy,
  type ForwardProxyServer,
} from '../../testing/proxy/forwardProxies';
import type { DriverListener } from '../listener/listenForDrivers';
import { proxyVariables } from '../reach/via/wayOut';
import { listenSandbox } from '../sandbox/listenSandbox';
import { sandboxPorts } from '../sandbox/sandboxPorts';
import { parseOptions } from './options';
import { outwardLines } from './outwardLines';

const uri = 'mongodb://db.corp.example/?authMechanism=MONGODB-AWS';
const machine = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  // No test asks a real name server.
  COUNTERSIGN_DNS: '127.0.0.1:1',
};

let sandbox: DriverListener;
let byConnect: ForwardProxyServer;
let bySocks: ForwardProxyServer;
let sts: StartedSts;
let folder: string;
beforeAll(async () => {
  sandbox = await listenSandbox({ host: '127.0.0.1', port: 0, server: sandboxPorts(builtInUsers()) });
  sts = await startSts(builtInUsers());
  const to = { 'db.corp.example:27017': sandbox.port, 'sts.corp.example:80': sts.endpoint.port };
  const options = { to, credentials: 'ada-canary:CANARY' };
  byConnect = await startConnectProxy(options);
  bySocks = await startSocksProxy(options);
  folder = mkdtempSync(join(tmpdir(), 'countersign-test-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  for (const proxy of [byConnect, bySocks]) proxy.close();
  await Promise.all([sandbox.close(), sts.endpoint.close()]);
});

/** STS in the company's network. */
const askSts = ['--ask-sts', '--sts-endpoint', 'http://sts.corp.example/'];

describe('countersign check through a forward proxy', { timeout: 60_000 }, () => {
  it.each([
    ['HTTPS_PROXY', () => `http://ada-canary:CANARY@127.0.0.1:${byConnect.port}`, 'http', 'HTTPS_PROXY'],
    ['COUNTERSIGN_VIA', () => `socks5://ada-canary:CANARY@127.0.0.1:${bySocks.port}`, 'socks5', '--via'],
  ])(
    'named by %s logs in and asks STS, and says which leg it was; its credentials are told to nobody',
    async (name, url, kind, by) => {
      const trace = join(folder, `${kind}.json`);
      for (const more of [[], ['--json', ...askSts]]) {
        const { status, out, err } = await runCommand(['check', uri, '--trace', trace, ...more], {
          ...machine,
          [name]: url(),
        });
        expect([status, err]).toEqual([0, '']);
        expect(out).toContain('db.corp.example is left to the forward proxy');
        expect(out).toMatch(new RegExp(`db\\.corp\\.example:27017 by way of ${kind}://127\\.0\\.0\\.1:\\d+`));
        if (more.length === 0)
          expect(out).toMatch(
            new RegExp(`by way of ${kind}://127\\.0\\.0\\.1:\\d+ \\(${by}, with credentials\\)`),
          );
        else
          expect(validOutput('check.2', out)).toMatchObject({
            wayOut: { proxy: expect.stringContaining(`${kind}://`), by, credentials: true },
            servers: [
              { host: 'db.corp.example:27017', via: expect.stringMatching(`^${kind}://127.0.0.1:\\d+$`) },
            ],
            sts: ['replay', 'fresh'].map((how) => ({ how, via: expect.stringContaining(`${kind}://`) })),
          });
        for (const text of [out, readFileSync(trace, 'utf8')]) expect(text).not.toMatch(/canary/i);
      }
    },
  );

  it('ends with 3 where the proxy lets nobody in, and says back none of its credentials', async () => {
    const { status, out, err } = await runCommand(['check', uri], {
      ...machine,
      HTTPS_PROXY: `http://ada-canary:CANARY-wrong@127.0.0.1:${byConnect.port}`,
    });
    expect([status, err]).toEqual([3, '']);
    expect(out).toMatch(/^Forward proxy refused$/m);
    expect(out).not.toMatch(/canary/i);
    const inJson = await runCommand(['check', uri, '--json'], {
      ...machine,
      HTTPS_PROXY: `http://ada-canary:CANARY-wrong@127.0.0.1:${byConnect.port}`,
    });
    expect(validOutput('check.2', inJson.out)).toMatchObject({
      servers: [{ host: 'db.corp.example:27017', via: `http://127.0.0.1:${byConnect.port}` }],
    });
    expect(inJson.out).not.toMatch(/canary/i);
  });

  it('goes from here where NO_PROXY names the host, and where --via direct was given', async () => {
    const HTTPS_PROXY = `http://ada-canary:CANARY@127.0.0.1:${byConnect.port}`;
    const asked = byConnect.asked.length;
    const noProxy = await runCommand(['check', uri, '--json'], {
      ...machine,
      HTTPS_PROXY,
      NO_PROXY: '.corp.example',
    });
    const direct = await runCommand(['check', uri, '--via', 'direct'], { ...machine, HTTPS_PROXY });
    expect([noProxy.status, direct.status]).toEqual([3, 3]);
    expect(validOutput('check.2', noProxy.out)).toMatchObject({
      wayOut: { by: 'HTTPS_PROXY' },
      servers: [{ host: 'db.corp.example:27017', via: null }],
    });
    expect(direct.out).not.toContain('by way of');
    expect(byConnect.asked).toHaveLength(asked);
  });

  it.each([
    ['--via', ['--via', 'socks4://ada-canary:CANARY@h:1'], {}],
    ['--via', [], { COUNTERSIGN_VIA: 'http://ada-canary:CAN%ARY@h' }],
    ['HTTPS_PROXY', [], { HTTPS_PROXY: 'ftp://ada-canary:CANARY@h' }],
    ['all_proxy', [], { all_proxy: 'http://ada-canary:CANARY@h/path' }],
  ])('ends with 2 where %s names none, and says back nothing of it', async (name, argv, env) => {
    const { status, out, err } = await runCommand(['check', uri, ...argv], { ...machine, ...env });
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^countersign: [^\n]+\n$/);
    expect(err).toContain(name);
    expect(err).not.toMatch(/canary/i);
  });
});

describe('at start', () => {
  beforeEach(() => {
    for (const name of proxyVariables) vi.stubEnv(name, '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const lines = (argv: readonly string[]): readonly string[] => {
    const parsed = parseOptions(argv, {});
    if (parsed.kind !== 'serve') throw new TypeError('Options to serve by are needed');
    return outwardLines(parsed.options);
  };

  it('it is said which way goes out, and whom it is for', () => {
    expect(lines([])).toEqual([]);
    expect(lines(['--via', 'https://ada:CANARY@proxy.example'])).toEqual([
      'Way out      https://proxy.example:443 (--via, with credentials) to clusters and STS; this machine is reached without it.',
    ]);
    vi.stubEnv('https_proxy', 'proxy.example:3128');
    expect(lines([])).toEqual([
      'Way out      http://proxy.example:3128 (https_proxy) to clusters and STS, but for what NO_PROXY names; this machine is reached without it.',
    ]);
    expect(lines(['--via', 'direct'])).toEqual([]);
  });
});
