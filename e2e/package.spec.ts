import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toItsEnd, type Finished } from '../src/testing/commands/command';
import { linesOf } from '../src/testing/commands/readmeWays';
import { exampleIn, scriptOf } from '../src/testing/commands/testDoubleExamples';
import { clearedEnvironment } from '../src/testing/hostCredentials/machine';
import { signatureVectors } from '../src/testing/knownAnswers';
import { expect, test } from './support/test';

// The package as somebody has it who installs it: packed, then installed into an empty folder, with an empty cache and
// without a network. Nothing of the checkout is in reach.

/** Each test starts the program several times over, and what comes before them packs it. */
test.describe.configure({ timeout: 120_000 });

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
/** Bytes of the packed file. */
const largest = 3.5 * 1024 * 1024;

let folder: string;
let packed: { readonly filename: string; readonly size: number; readonly files: readonly { path: string }[] };

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-package-'));
  const npm = (args: readonly string[], cwd: string): string =>
    execFileSync('npm', [...args, '--cache', join(folder, 'cache')], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  execFileSync(process.execPath, ['--import', 'tsx', 'build/sbom.ts'], { cwd: root });
  [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root)) as [typeof packed];
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  // So that npm installs here, and nowhere above.
  writeFileSync(join(empty, 'package.json'), '{}');
  npm(['install', '--offline', '--no-audit', '--no-fund', join('..', packed.filename)], empty);
});
test.afterAll(() => rmSync(folder, { recursive: true }));

const installed = (...path: readonly string[]): string => join(folder, 'empty/node_modules', ...path);

function start(argv: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const surroundings = { ...process.env, ...clearedEnvironment(), ...env };
  return spawn(installed('.bin/countersign'), argv, { cwd: join(folder, 'empty'), env: surroundings });
}

const run = (argv: readonly string[], env: NodeJS.ProcessEnv = {}, input = ''): Promise<Finished> =>
  toItsEnd(start(argv, env), input);

test('the package has what is built, its licences and no source, brings no other package, and is small', () => {
  const paths = packed.files.map(({ path }) => path);
  expect(
    paths.filter(
      (path) =>
        !/^(?:dist\/(?:client|server)|docs)\/|^(?:dist\/sbom\.cdx\.json|README\.md|LICENSE|package\.json)$/.test(
          path,
        ),
    ),
  ).toEqual([]);
  for (const half of ['client', 'server']) expect(paths).toContain(`dist/${half}/third-party-licences.md`);
  expect(readdirSync(installed()).filter((name) => !name.startsWith('.'))).toEqual(['countersign']);
  expect(packed.size).toBeLessThan(largest);
  const [, stated] = /([\d.]+) MB packed/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  expect(Math.abs(Number(stated) * 1e6 - packed.size) / packed.size).toBeLessThan(0.04);
});

test('its licences name every package whose code is in the server', () => {
  const licences = readFileSync(installed('countersign/dist/server/third-party-licences.md'), 'utf8');
  for (const name of ['ws', 'bson', '@smithy/signature-v4', '@aws-sdk/credential-providers', 'saxes', 'sirv'])
    expect(licences).toContain(`## ${name} - `);
});

test('its bill of materials names the same packages, each with version, licence and hash, and none beside', () => {
  const bom = JSON.parse(readFileSync(installed('countersign/dist/sbom.cdx.json'), 'utf8')) as {
    readonly bomFormat: string;
    readonly metadata: { readonly component: object };
    readonly components: readonly { name: string; version: string; licenses: unknown[]; hashes: unknown[] }[];
  };
  expect(bom).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'countersign', version } },
  });
  const listed = ['client', 'server'].flatMap((half) =>
    [
      ...readFileSync(installed(`countersign/dist/${half}/third-party-licences.md`), 'utf8').matchAll(
        /^## (\S+ - \S+) \(/gm,
      ),
    ].map(([, line]) => line),
  );
  const named = bom.components.map((one) => `${one.name} - ${one.version}`);
  expect([...new Set(named)].sort()).toEqual([...new Set(listed)].sort());
  for (const { licenses, hashes } of bom.components) expect([licenses.length, hashes.length]).toEqual([1, 1]);
});

test('it signs the published answers with the signer that it brings', async () => {
  const { authorizationFor } = (await import(
    pathToFileURL(installed('countersign/dist/server/signer.js')).href
  )) as { authorizationFor: (asked: object) => Promise<string> };
  for (const vector of signatureVectors) {
    const { accessKeyId, secretAccessKey, sessionToken, stsHost, serverNonce, amzDate } = vector;
    const token = sessionToken === undefined ? {} : { sessionToken };
    const asked = { accessKeyId, secretAccessKey, stsHost, serverNonce, amzDate, ...token };
    expect(await authorizationFor(asked)).toBe(vector.authorization);
  }
});

test('--version is that of the manifest, and help is there for every command', async () => {
  expect(await run(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
  for (const command of ['serve', 'check', 'diagnose', 'sandbox', 'sources'])
    expect(await run([command, '--help'])).toMatchObject({
      status: 0,
      out: expect.stringContaining(`countersign ${command}`),
    });
});

test('serve serves the page', async () => {
  const child = start(['serve', '--port', '0', '--sandbox-port', '0']);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  try {
    await expect.poll(() => output, { timeout: 20_000 }).toMatch(/^Countersign\s+\S+\n/);
    const [, url = ''] = /^Countersign\s+(\S+)/.exec(output) ?? [];
    const page = await fetch(url);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>')]);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
});

test('sandbox, check, diagnose and sources work, with TLS', async () => {
  const ready = join(folder, 'ready.json');
  const sandbox = start([
    'sandbox',
    '--sandbox-port',
    '0',
    '--sandbox-sts-port',
    '0',
    '--listen-tls',
    '--ready-file',
    ready,
  ]);
  const ended = once(sandbox, 'close');
  try {
    await expect.poll(() => readdirSync(folder), { timeout: 20_000 }).toContain('ready.json');
    // The string names the file of the authority, as for any driver.
    const { uri, sts } = JSON.parse(readFileSync(ready, 'utf8')) as Record<'uri' | 'sts', string>;
    const user = {
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    };
    const asked = ['check', uri, '--ask-sts', '--sts-endpoint', sts];
    expect(await run(asked, user)).toMatchObject({
      status: 0,
      out: expect.stringContaining('Authenticated'),
    });
    expect(await run(asked)).toMatchObject({ status: 4 });
    expect(await run(['sources'], user)).toMatchObject({ status: 0 });
    const error = 'bad auth : aws sts call has response 403';
    expect(await run(['diagnose'], {}, error)).toMatchObject({
      status: 0,
      out: expect.stringContaining('STS refused'),
    });
  } finally {
    sandbox.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  }
});

/** A folder with the packed file in it, and a global place of npm's own; what is run there. */
function elsewhere(name: string): (script: string) => Promise<Finished> {
  const place = join(folder, name);
  mkdirSync(place);
  cpSync(join(folder, packed.filename), join(place, packed.filename));
  const env = {
    ...process.env,
    ...clearedEnvironment(),
    npm_config_prefix: join(place, 'global'),
    npm_config_cache: join(place, 'cache'),
    npm_config_offline: 'true',
    PATH: [join(place, 'global/bin'), process.env.PATH].join(delimiter),
  };
  return (script) => toItsEnd(spawn('bash', ['-e', '-c', script], { cwd: place, env }));
}

test('by npx it works as the README has it, and nothing is installed', async () => {
  const act = elsewhere('npx');
  const [shown = '', served = '', sources = ''] = linesOf('npx');
  expect(await act(shown)).toMatchObject({ status: 0, out: `${version}\n` });
  expect(await act(sources)).toMatchObject({ status: 4, out: expect.stringContaining('Profile files') });
  // It goes on until it is told to end.
  const told = await act(
    `${served} >out & until grep -q 'For drivers' out; do sleep 0.1; done; kill $!; cat out`,
  );
  expect(told).toMatchObject({ status: 0, out: expect.stringContaining('Countersign') });
});

for (const { what, lines } of [
  { what: 'the README', lines: () => linesOf('CI double') },
  {
    what: 'the workflow for GitHub Actions',
    lines: () => (['Install', 'Start a MONGODB-AWS server', 'Test'] as const).map(scriptOf),
  },
]) {
  test(`as a double in CI it works as ${what} has it`, async () => {
    const name = what.replaceAll(' ', '-');
    const act = elsewhere(name);
    const place = join(folder, name);
    writeFileSync(join(place, 'login.test.mjs'), exampleIn('js'));
    symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
    const told = await act(`${lines().join('\n')}\nkill $!`);
    expect(told).toMatchObject({ status: 0, out: expect.stringContaining('pass 2') });
  });
}

test('it starts in no more than the time of mongosh', async () => {
  const took = async (act: () => unknown): Promise<number> => {
    const times: number[] = [];
    for (let i = 0; i < 3; i++) {
      const since = performance.now();
      await act();
      times.push(performance.now() - since);
    }
    return Math.min(...times);
  };
  const mongosh = join(root, 'node_modules/mongosh/bin/mongosh.js');
  const own = await took(() => run(['--version']));
  const theirs = await took(() => execFileSync(process.execPath, [mongosh, '--version']));
  expect(own / theirs).toBeLessThanOrEqual(1);
});
