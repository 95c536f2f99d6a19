import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { Secret } from '../../credentials/secret';
import { codeTitles } from '../../../words/en/drivers/codeTitles';
import { codeVersions } from '../../../words/en/drivers/codeVersions';
import { placeholders } from '../../../words/en/drivers/placeholders';
import { driverIds, type DriverId } from '../roster';
import type { CodeRequest, CodeSource, SnippetLanguage } from './snippet';
import { snippetOf, toolIds, type ToolId } from './snippets';

const uri = 'mongodb://h:1/?authMechanism=MONGODB-AWS&authSource=%24external';
const canary = `c"a'n\\a$r/y+=`;
const sources: readonly CodeSource[] = ['explicit', 'environment', 'web-identity'];
const request = (change: Partial<CodeRequest> = {}): CodeRequest => ({
  uri,
  source: 'explicit',
  temporary: true,
  roleArn: null,
  placeholders,
  literals: null,
  server: 'any',
  ...change,
});
const literals = (secret: string): CodeRequest['literals'] => ({
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secretAccessKey: new Secret(secret),
  sessionToken: new Secret('to+k/en=='),
});
const snippetIds = [...driverIds, ...toolIds];

/** Every snippet in every form. */
const every = snippetIds.flatMap((id) =>
  sources.flatMap((source) =>
    [true, false].flatMap((temporary) =>
      [null, literals(canary)].map((written) => ({
        id,
        what: `${id}, ${source}, ${temporary ? 'temporary' : 'long-term'}${written ? ', literals' : ''}`,
        snippet: snippetOf(id, request({ source, temporary, literals: written })),
      })),
    ),
  ),
);

/** Of each, for DocumentDB. */
const forDocumentDb = snippetIds.map((id) => ({
  id,
  what: `${id}, for DocumentDB`,
  snippet: snippetOf(id, request({ server: 'documentdb' })),
}));

const folder = mkdtempSync(join(import.meta.dirname, '../../../../node_modules/.snippets-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a snippet', () => {
  it.each(snippetIds)('of %s names its driver’s versions and has files with code', (id) => {
    const { files } = snippetOf(id, request());
    expect(
      [codeTitles[id], ...sources.map((source) => codeVersions(id, source))].every((text) => text.length > 0),
    ).toBe(true);
    expect(files.length).toBeGreaterThan(0);
    expect(files.every(({ code }) => code.endsWith('\n') && !code.endsWith('\n\n'))).toBe(true);
  });

  it.each(snippetIds)('of %s leaves the session token out when there is none', (id) => {
    const { files } = snippetOf(id, request({ temporary: false }));
    const code = files
      .map(({ code: text }) => text)
      .join('')
      .replace('unset AWS_SESSION_TOKEN', '');
    expect(code).not.toMatch(/session.?token/i);
  });

  it('holds no secret unless literals were asked for', () => {
    const silent = every.filter(({ what }) => !what.endsWith('literals'));
    expect(silent.filter(({ snippet }) => JSON.stringify(snippet).includes('to+k'))).toEqual([]);
  });
});

it('code that has credentials in a connection string says that the specification has that as an error', () => {
  const inside = every.filter(({ snippet }) =>
    snippet.files.some(({ code }) => /:\/\/[^\s/"']+:[^\s/"']+@/.test(code)),
  );
  expect(new Set(inside.map(({ id }) => id))).toEqual(new Set(['compass']));
  expect(inside.every(({ snippet }) => snippet.notes.includes('credentials-inside'))).toBe(true);
});

describe('for DocumentDB', () => {
  const textOf = (id: DriverId | ToolId, uriOf = uri): string =>
    snippetOf(id, request({ server: 'documentdb', uri: uriOf, literals: literals(canary) }))
      .files.map(({ code }) => code)
      .join('');

  it.each(snippetIds.filter((id) => id !== 'shell'))(
    'the code for %s downloads its authorities and trusts them, over TLS, without retryable writes',
    (id) => {
      const code = textOf(id);
      expect(code).toContain('https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem\n');
      const names =
        /tlsCAFile=[\w/-]*global-bundle\.pem|trusting\("global-bundle\.pem"\)|FromPemFile\("global-bundle\.pem"\)/;
      expect(code).toMatch(names);
      expect(code).toMatch(/[?&]tls=true&.*retryWrites=false/);
    },
  );

  it.each([
    ['GovCloud', 'c.us-gov-west-1.docdb.amazonaws.com', 'truststore.pki.us-gov-west-1.rds.amazonaws.com/'],
    ['China', 'c.cn-north-1.docdb.amazonaws.com.cn', 'rds-truststore.s3.cn-north-1.amazonaws.com.cn/'],
    ['another region', 'c.eu-west-1.docdb.amazonaws.com', 'truststore.pki.rds.amazonaws.com/'],
  ])('in %s they are downloaded where AWS has them for it', (_where, host, from) => {
    expect(textOf('python', uri.replace('h:1', host))).toContain(`https://${from}global/global-bundle.pem`);
  });

  it('what the string says of TLS itself stays', () => {
    const own = `${uri}&tlsCAFile=%2Fetc%2Fca.pem&retrywrites=true`;
    const code = textOf('go', own);
    expect(code).toContain(`${own}&tls=true"`);
  });

  it('a server that is another’s gets none of it', () => {
    expect(JSON.stringify(snippetOf('rust', request()))).not.toMatch(/global-bundle|tlsCAFile|retryWrites/);
  });
});

/** What reads a language without running it; the code comes on standard input. */
const readers: Partial<Record<SnippetLanguage, readonly [string, ...string[]]>> = {
  javascript: ['node', '--input-type=module', '--check'],
  python: ['python3', '-c', 'import ast, sys; ast.parse(sys.stdin.read())'],
  toml: ['python3', '-c', 'import sys, tomllib; tomllib.loads(sys.stdin.read())'],
  bash: ['bash', '-n'],
  rust: ['rustfmt', '--edition', '2021', '--emit', 'stdout'],
  go: ['gofmt', '-e'],
  ruby: ['ruby', '-c'],
  php: ['php', '-l'],
};

const isHere = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;
/** Python reads TOML from 3.11 on. */
const readsToml = spawnSync('python3', ['-c', 'import tomllib']).status === 0;

/** The different texts of a language among all snippets. */
function textsIn(language: SnippetLanguage): readonly string[] {
  return [
    ...new Set(
      [...every, ...forDocumentDb].flatMap(({ snippet }) =>
        snippet.files.filter((file) => file.language === language).map(({ code }) => code),
      ),
    ),
  ];
}

// Compilers take their time to start, and each text is given to one that is started for it.
const tools = { timeout: 120_000 };
describe('every file is read without complaint by its language’s own tool, where that is here', tools, () => {
  for (const [language, [tool, ...args]] of Object.entries(readers)) {
    it.skipIf(language === 'toml' ? !readsToml : !isHere(tool))(`${language}, by ${tool}`, () => {
      const texts = textsIn(language as SnippetLanguage);
      expect(texts.length).toBeGreaterThan(0);
      for (const code of texts) {
        const { status, stderr, stdout } = spawnSync(tool, args, { input: code, encoding: 'utf8' });
        expect(status, `${stderr}${stdout}\n${code}`).toBe(0);
      }
    });
  }

  it('yaml, by the parser that reads pasted YAML, into objects that name themselves', () => {
    const texts = textsIn('yaml');
    expect(texts.length).toBeGreaterThan(0);
    for (const code of texts) {
      const documents = parseAllDocuments(code, { strict: true });
      expect(documents.length).toBeGreaterThan(0);
      for (const document of documents) {
        expect([...document.errors, ...document.warnings], code).toEqual([]);
        expect(document.toJS()).toMatchObject({ apiVersion: expect.any(String), kind: expect.any(String) });
      }
    }
  });

  it.skipIf(!isHere('javac'))('java, by javac, which lacks the driver and nothing else', () => {
    // Each in a package of its own, so that one run of the compiler, which is slow to start, reads them all.
    const files = textsIn('java').map((code, i) => {
      const file = join(folder, `Main${i}.java`);
      writeFileSync(file, `package p${i};\n${code.replace('public class', 'class')}`);
      return file;
    });
    const args = ['-proc:none', '-Xmaxerrs', '1000', '-d', folder, ...files];
    const { stderr } = spawnSync('javac', args, { encoding: 'utf8' });
    const complaints = stderr.split('\n').filter((line) => line.includes('error:'));
    expect(complaints.length).toBeGreaterThan(0);
    expect(complaints.filter((line) => !/does not exist|cannot find symbol/.test(line))).toEqual([]);
  });

  it.skipIf(spawnSync('pkg-config', ['--exists', 'libmongoc-1.0']).status !== 0)(
    'c, by cc, with warnings',
    () => {
      const flags = spawnSync('pkg-config', ['--cflags', 'libmongoc-1.0'], {
        encoding: 'utf8',
      }).stdout.trim();
      for (const code of textsIn('c')) {
        const args = ['-fsyntax-only', '-Wall', '-Werror', '-x', 'c', ...flags.split(' '), '-'];
        const { status, stderr } = spawnSync('cc', args, { input: code, encoding: 'utf8' });
        expect(status, stderr).toBe(0);
      }
    },
  );
});

describe('literals come back as they are', () => {
  /** What a program of the language makes of a literal, by its own reading. */
  const echo: Partial<Record<DriverId | ToolId, (code: string) => string>> = {
    python: (code) => {
      const literal = /password=(.*),\n/.exec(code)?.[1] ?? '';
      return spawnSync('python3', ['-c', `print(${literal}, end="")`], { encoding: 'utf8' }).stdout;
    },
    mongosh: (code) => {
      const literal = /--password (.*) \\\n/.exec(code)?.[1] ?? '';
      return spawnSync('bash', ['-c', `printf %s ${literal}`], { encoding: 'utf8' }).stdout;
    },
    node7: (code) => JSON.parse(/secretAccessKey: (.*),\n/.exec(code)?.[1] ?? '""') as string,
    compass: (code) => decodeURIComponent(/:([^:@]*)@/.exec(code.slice('mongodb://'.length))?.[1] ?? ''),
  };

  it.each(Object.entries(echo))('in %s', (id, read) => {
    const { files } = snippetOf(id as DriverId | ToolId, request({ literals: literals(canary) }));
    expect(files.map(({ code }) => read(code))).toContain(canary);
  });
});
