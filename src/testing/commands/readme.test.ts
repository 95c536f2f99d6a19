import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearedEnvironment } from '../hostCredentials/machine';
import { linesOf } from './readmeWays';
import { shimIn } from './shim';

// Every command that the README has is run as it stands there.

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
const written = [...readme.matchAll(/^ {4}(.*\bcountersign .*)$/gm)].map(([, line = '']) => line);

interface Expected {
  readonly says: RegExp;
  /** Of what goes on until it is told to end, the status after that. */
  readonly status: number;
  readonly goesOn?: true;
}

/** No test asks a real name server, and nobody listens there. */
const nobody = { COUNTERSIGN_DNS: '127.0.0.1:1', MONGODB_URI: 'mongodb://127.0.0.1:1/' };
const free = { COUNTERSIGN_PORT: '0', COUNTERSIGN_SANDBOX_PORT: '0', COUNTERSIGN_SANDBOX_STS_PORT: '0' };

const expected: Readonly<Record<string, Expected>> = {
  "countersign check 'mongodb+srv://cluster0.example.mongodb.net/' --as rust --ask-sts": {
    says: /^Not resolved/m,
    status: 3,
  },
  'echo "$MONGODB_URI" | countersign check - --json --trace trace.json': {
    says: /"not-reached"/,
    status: 3,
  },
  "HTTPS_PROXY=http://proxy.corp.example:3128 countersign check 'mongodb://shard-00-00.example.mongodb.net/?tls=true' --system-ca":
    { says: /^ *by way of http:\/\/proxy\.corp\.example:3128 \(HTTPS_PROXY\)/m, status: 3 },
  "countersign check 'mongodb://shard-00-00.example.mongodb.net/?tls=true' --via socks5://127.0.0.1:1080": {
    says: /^ *by way of socks5:\/\/127\.0\.0\.1:1080 \(--via\)/m,
    status: 3,
  },
  'countersign diagnose error.log': { says: /STS refused/, status: 0 },
  'tail -n 100 error.log | countersign diagnose --json': { says: /"reply-sts-403"/, status: 0 },
  'countersign sandbox --ready-file ready.json': { says: /^For drivers/, status: 0, goesOn: true },
  'countersign sandbox --json': { says: /^\{"event":"ready"/, status: 0, goesOn: true },
  'countersign sources': { says: /AWS_EC2_METADATA_DISABLED is true/, status: 4 },
  'countersign sources --as rust --json': { says: /"countersign-sources"/, status: 4 },
};

/** The page is built for the journeys; `e2e/commands.spec.ts`, `e2e/shared.spec.ts` and `e2e/package.spec.ts` run it. */
const elsewhere = [
  ...linesOf('npx'),
  ...linesOf('CI double').filter((line) => line.includes('countersign ')),
  'countersign serve --port 0',
  'countersign serve --public-url https://tools.example/countersign/ --trust-proxy 127.0.0.1 --no-sandbox',
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-test-'));
  writeFileSync(join(folder, 'error.log'), 'MongoServerError: bad auth : aws sts call has response 403\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('the README’s commands are all known here', () => {
  expect([...written].sort()).toEqual([...Object.keys(expected), ...elsewhere].sort());
});

describe('in the README', { timeout: 60_000 }, () => {
  it.each(Object.entries(expected))('%s', async (line, { says, status, goesOn }) => {
    const env = { ...process.env, ...clearedEnvironment(), ...free, ...nobody, PATH: shimIn(folder) };
    // So that what is told to end is the program itself.
    const child = spawn('sh', ['-c', goesOn ? `exec ${line}` : line], { cwd: folder, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += String(chunk)));
    const exited = once(child, 'close');
    try {
      await expect.poll(() => output, { timeout: 30_000 }).toMatch(says);
      if (goesOn) child.kill('SIGTERM');
      expect(await exited).toEqual([status, null]);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
