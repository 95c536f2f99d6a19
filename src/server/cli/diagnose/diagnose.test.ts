import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { lanesNow } from '../../../core/mistakes/search/lanesNow';
import { diagnosisOf } from '../../../page/state/diagnose/diagnosis';
import { knowledgeIn } from '../../../page/state/diagnose/knowledge';
import { createDiagnoseStore } from '../../../page/state/diagnose/store';
import { documentedPaths, jsonPaths } from '../../../testing/commands/jsonPaths';
import { diagnose, type Diagnosis } from './diagnose';
import { diagnosisInJson } from './diagnosisInJson';
import { diagnosisReport } from './diagnosisReport';
import { printerFor } from '../terminal/printer';

const now = Date.UTC(2026, 10, 28, 10, 15, 30);
const traces = join(import.meta.dirname, '../../../testing/traces/version2');
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYCANARYKEY0';

const texts = {
  'an error': 'MongoServerError: bad auth : aws sts call has response 403',
  'a log of several lines': [
    '2026-11-28T10:15:30Z connecting to mongodb+srv://cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS',
    'An error occurred (ExpiredToken): The security token included in the request is expired',
    'bad auth : user arn:aws:iam::123456789012:user/ada is not found',
  ].join('\n'),
  'credentials beside an error': `AWS_ACCESS_KEY_ID=AKIAQNZGKIQY56JQ7WML\nAWS_SECRET_ACCESS_KEY=${secret}\nAuthentication failed.`,
  'a name that is not found': 'getaddrinfo ENOTFOUND cluster0.abcde.mongodb.net',
  nothing: 'the quick brown fox',
} as const;

function diagnosed(text: string): Promise<Diagnosis> {
  return diagnose(text, now, lanesNow);
}

describe.each(Object.entries(texts))('%s', (_what, text) => {
  it('is found to be the same as on the page', async () => {
    const store = createDiagnoseStore({
      clock: { now: () => now, steady: () => 0 },
      Sha256,
      openLanes: lanesNow,
    });
    store.actions.bring(text);
    await store.actions.check();
    const { findings, harmless } = diagnosisOf(knowledgeIn(store.getState(), now));
    const { judged } = await diagnosed(text);
    expect([judged.findings, judged.harmless]).toEqual([findings, harmless]);
  });

  it('is told from the first line on', async () => {
    expect(diagnosisReport(await diagnosed(text), printerFor({}, {}))).toMatch(/^\S/);
  });

  it('is told with no secret in it, in text and in JSON', async () => {
    const diagnosis = await diagnosed(text);
    const told = [JSON.stringify(diagnosisInJson(diagnosis)), diagnosisReport(diagnosis, printerFor({}, {}))];
    for (const one of told) {
      expect(one).not.toContain('CANARY');
      // Nor does it send anybody to a place of the page.
      expect(one).not.toMatch(/Drivers shows|into Drivers:|\bPaste |\bEnter |see above/);
    }
  });
});

describe('a trace', () => {
  it.each([
    ['refused-wrong-secret', 'sandbox-mismatch'],
    ['refused-no-user', 'sandbox-user-missing'],
    ['refused-at-atlas', 'sandbox-token'],
  ])('%s is explained', async (name, code) => {
    const { judged } = await diagnosed(readFileSync(join(traces, `${name}.json`), 'utf8'));
    expect(judged.findings.map((finding) => finding.code).join(' ')).toContain(code);
  });

  it('of a login that succeeded is said to be in order', async () => {
    const diagnosis = await diagnosed(readFileSync(join(traces, 'authenticated.json'), 'utf8'));
    expect(diagnosisReport(diagnosis, printerFor({}, {}))).toContain(
      'Nothing is wrong: this login succeeded.',
    );
  });

  it('that cannot be read is refused with the place', async () => {
    await expect(diagnosed('{"format":"countersign-trace","version":2')).rejects.toMatchObject({
      code: 'trace-invalid',
    });
  });
});

it('a log that would order the terminal about is shown', async () => {
  const diagnosis = await diagnosed(
    'bad auth : \u001B]0;title\u0007user arn:aws:iam::1:user/\u009B2Jada is not found',
  );
  expect(diagnosisReport(diagnosis, printerFor({}, {}))).not.toMatch(/[^\P{Cc}\n]/u);
});

it('what is not known is listed, its secrets masked', async () => {
  const { left } = await diagnosed(`the quick brown fox has password: ${secret}`);
  expect(left.join(' ')).toMatch(/quick brown fox/);
  expect(left.join(' ')).not.toContain('CANARY');
});

it('JSON has the fields that are documented, and no other', async () => {
  const produced = await Promise.all(
    Object.values(texts).map(async (text) => jsonPaths(diagnosisInJson(await diagnosed(text)))),
  );
  expect([...new Set(produced.flat())].sort()).toEqual([...documentedPaths('diagnose --json')].sort());
});
