import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DriverListener } from '../../../server/listener/listenForDrivers';
import { listenSandbox } from '../../../server/sandbox/listenSandbox';
import { sandboxPorts } from '../../../server/sandbox/sandboxPorts';
import { placeholders } from '../../../words/en/drivers/placeholders';
import { loggedInAs } from '../../../testing/snippets/loggedInAs';
import { oddUsers } from '../../../testing/snippets/oddUsers';
import { installedBy } from '../../../testing/snippets/installed';
import { pythonWithPyMongo } from '../../../testing/snippets/python';
import type { DriverId } from '../roster';
import type { CodeSource, Snippet } from './snippet';
import { snippetOf, type ToolId } from './snippets';

// Processes and folders of their own, on a machine that may be busy with others.
const patience = { timeout: 90_000 };

let sandbox: DriverListener;
const folders: string[] = [];
beforeAll(async () => {
  sandbox = await listenSandbox({ host: '127.0.0.1', port: 0, server: sandboxPorts(oddUsers) });
});
afterAll(async () => {
  await sandbox.close();
  for (const made of folders) rmSync(made, { recursive: true });
}, patience.timeout);

const forms = oddUsers.flatMap((user) =>
  (
    [
      ['explicit', false],
      ['explicit', true],
      ['environment', false],
    ] as const
  ).map(([source, written]) => ({
    what: `${user.sessionToken ? 'temporary' : 'long-term'}, ${source}, ${written ? 'literals' : 'references'}`,
    user,
    source,
    written,
  })),
);
type Form = (typeof forms)[number];

function snippetFor(id: DriverId | ToolId, { user, source, written }: Form): Snippet {
  const { accessKeyId, secretAccessKey, sessionToken = null } = user;
  return snippetOf(id, {
    uri: `mongodb://127.0.0.1:${sandbox.port}/?authMechanism=MONGODB-AWS&authSource=%24external`,
    source: source satisfies CodeSource,
    temporary: sessionToken !== null,
    roleArn: null,
    placeholders,
    server: 'any',
    literals: written ? { accessKeyId, secretAccessKey, sessionToken } : null,
  });
}

function textOf({ files }: Snippet, name: string): string {
  const file = files.find((one) => one.name === name);
  if (!file) throw new TypeError(`no file ${name}`);
  return file.code;
}

/** Nothing of this machine's own environment but the search path; the credentials, unless they are written out. */
function environmentFor({ user, written }: Form, home: string): Record<string, string> {
  const { accessKeyId, secretAccessKey, sessionToken } = user;
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_CONFIG_FILE: '/dev/null',
    ...(written
      ? {}
      : {
          AWS_ACCESS_KEY_ID: accessKeyId,
          AWS_SECRET_ACCESS_KEY: secretAccessKey.reveal(),
          ...(sessionToken ? { AWS_SESSION_TOKEN: sessionToken.reveal() } : {}),
        }),
  };
}

/** What it prints; its complaint where it fails. */
function printed(program: string, args: readonly string[], env: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, args, { env, timeout: 60_000 }, (error, stdout, stderr) =>
      resolve(error === null ? stdout : `failed: ${stderr || error.message}`),
    );
  });
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'countersign-login-'));
  folders.push(made);
  return made;
}

describe.each([
  ['node7', 7],
  ['node6', 6],
] as const)(
  'the code for %s, as it is copied, with the packages that it names alone',
  patience,
  (id, _major) => {
    it.each(forms)('logs in: $what', async (form) => {
      const snippet = snippetFor(id, form);
      const place = installedBy(textOf(snippet, 'packages'));
      folders.push(place);
      const file = join(place, 'main.mjs');
      writeFileSync(file, textOf(snippet, 'main.mjs'));
      const told = await printed(process.execPath, [file], environmentFor(form, place));
      expect(told).toMatch(loggedInAs(form.user));
    });
  },
);

const python = pythonWithPyMongo();
if (python === null) {
  process.stdout.write(
    'Skipped: the Python code is not run, since PyMongo is not here. COUNTERSIGN_PYTHON may name a Python that has pymongo[aws].\n',
  );
}

describe.skipIf(python === null)('the code for PyMongo, as it is copied', patience, () => {
  it.each(forms)('logs in: $what', async (form) => {
    const place = folder();
    const file = join(place, 'main.py');
    writeFileSync(file, textOf(snippetFor('python', form), 'main.py'));
    const told = await printed(python ?? '', [file], environmentFor(form, place));
    expect(told).toMatch(loggedInAs(form.user));
  });
});

describe('the command for mongosh, as it is copied', patience, () => {
  const bin = join(import.meta.dirname, '../../../../node_modules/.bin');

  it.skipIf(process.platform === 'win32').each(forms)('logs in: $what', async (form) => {
    const place = folder();
    const file = join(place, 'login.sh');
    writeFileSync(file, textOf(snippetFor('mongosh', form), 'shell'));
    const { PATH = '', ...rest } = environmentFor(form, place);
    const told = await printed('sh', [file], { ...rest, PATH: `${bin}${delimiter}${PATH}` });
    expect(told.replaceAll(/\s+/g, ' ')).toMatch(loggedInAs(form.user));
  });
});

const hasLibmongoc = spawnSync('pkg-config', ['--exists', 'libmongoc-1.0']).status === 0;

describe.skipIf(!hasLibmongoc)('the code for libmongoc 1, compiled by the line beside it', patience, () => {
  it.each(forms)('logs in: $what', async (form) => {
    const place = folder();
    const snippet = snippetFor('c1', form);
    writeFileSync(join(place, 'main.c'), textOf(snippet, 'main.c'));
    const build = spawnSync('sh', ['-c', textOf(snippet, 'build')], { cwd: place, encoding: 'utf8' });
    expect(build.stderr).toBe('');
    const told = await printed(join(place, 'main'), [], environmentFor(form, place));
    expect(told).toMatch(loggedInAs(form.user));
  });
});
