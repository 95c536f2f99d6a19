import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTrace } from '../../page/state/trace/openedTrace';
import { masked } from '../../testing/traces/masked';
import { loginOf, randomLogin, randomRun, runOf, type Shown } from '../../testing/traces/randomRuns';
import { screenOf } from '../../testing/traces/screenOf';
import { wall } from '../../testing/storeScene';
import { Secret } from '../credentials/secret';
import { exportTrace } from './exportTrace';
import { importTrace } from './importTrace';

/** The same is shown of a file as of the run that it was made of, but for what the file says that it masks. */
function isTheSame({ state, secrets }: Shown): void {
  const text = exportTrace(state.log, secrets, wall);
  const trace = importTrace(text);
  expect(trace).toMatchObject({ version: 2, exportedAt: wall, redaction: 'secrets' });
  expect(trace.masked).toContain('session token');
  const texts = secrets
    .flatMap((secret) => (secret instanceof Secret ? [secret.reveal()] : []))
    .flatMap(formsOf);
  const hidden = [...new Set(texts)].filter((one) => one !== '').sort((a, b) => b.length - a.length);
  const opened = openTrace(trace).getState();
  const log = masked(state.log, hidden);
  expect(screenOf(opened)).toEqual(screenOf({ ...state, log, fromFile: true }));
  for (const secret of hidden.filter(({ length }) => length >= 16)) {
    expect(text).not.toContain(secret);
    for (const [, base64 = ''] of text.matchAll(/"base64": "([^"]*)"/g))
      expect(Buffer.from(base64, 'base64').includes(secret)).toBe(false);
  }
}

function formsOf(text: string): readonly string[] {
  const asSigned = text
    .replaceAll(/[\r\n]/g, ' ')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
  return [text, text.trim(), asSigned, text.trim().replaceAll(/ +/g, ' ')];
}

describe('a trace that is exported and opened again', { timeout: 120_000 }, () => {
  it('shows the same screen: runs that end well, are refused, broken, paused, stopped, on paper', async () => {
    await fc.assert(
      fc.asyncProperty(randomRun, async (wanted) => isTheSame(await runOf(wanted))),
      { numRuns: 150 },
    );
  });

  it('shows the same screen: drivers’ logins, however far they have come', async () => {
    await fc.assert(
      fc.asyncProperty(randomLogin, async (wanted) => isTheSame(await loginOf(wanted))),
      { numRuns: 60 },
    );
  });
});
