import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTrace } from '../../page/state/trace/openedTrace';
import { outcomeFor } from '../../page/state/selectors/run';
import { stepViews } from './stepViews';
import { keptTraces } from '../../testing/traces/kept';
import { loginOf, randomLogin, randomRun, runOf, type Shown } from '../../testing/traces/randomRuns';
import { screenOf } from '../../testing/traces/screenOf';
import { Secret } from '../credentials/secret';
import { exportTrace } from './exportTrace';
import { importTrace } from './importTrace';
import type { HandshakeEvent } from './events';

/** Texts and, decoded, the bytes of a trace. */
function contentsOf(trace: string): readonly string[] {
  const bytes = [...trace.matchAll(/"base64": "([^"]*)"/g)];
  return [trace, ...bytes.map(([, base64 = '']) => Buffer.from(base64, 'base64').toString('latin1'))];
}

const whose =
  /(?:AKIA|ASIA)(?=[A-Z0-9]*[A-Z0-9])[A-Z0-9]{16}|123456789012|user\/(?:ada|nobody)|AID[A-Z0-9]{10}|AROA[A-Z0-9]{8}/;

function tellsNobody({ state, secrets }: Shown): void {
  const text = exportTrace(state.log, secrets, 0, 'identities');
  for (const content of contentsOf(text)) expect(content).not.toMatch(whose);
  for (const secret of secrets)
    if (secret instanceof Secret && secret.length >= 16)
      for (const content of contentsOf(text)) expect(content).not.toContain(secret.reveal());
  const trace = importTrace(text);
  expect(trace.redaction).toBe('identities');
  expect(trace.masked).toEqual(expect.arrayContaining(['access key ID', 'account number', 'host names']));
  const opened = openTrace(trace).getState();
  expect(stepViews(opened.log)).toEqual(stepViews(state.log));
  expect(outcomeFor(opened)).toBe(outcomeFor({ ...state, opening: false }));
  expect(() => screenOf(opened)).not.toThrow();
  // A second time it finds nothing more.
  expect(importTrace(exportTrace(trace.events, [], 0, 'identities'))).toEqual(trace);
}

describe('a trace for sharing tells nobody whose it is, and keeps every step', { timeout: 120_000 }, () => {
  it('of a run', async () => {
    await fc.assert(
      fc.asyncProperty(randomRun, async (wanted) => tellsNobody(await runOf(wanted))),
      {
        numRuns: 60,
      },
    );
  });

  it('of a driver’s login', async () => {
    await fc.assert(
      fc.asyncProperty(randomLogin, async (wanted) => tellsNobody(await loginOf(wanted))),
      {
        numRuns: 40,
      },
    );
  });
});

describe('the way to a cluster, for sharing', () => {
  const kept = keptTraces(2).find(({ name }) => name === 'every-event.json')?.text ?? '';
  const shared = exportTrace(importTrace(kept).events, [], 0, 'identities');

  it.each(['ab1cd', 'cluster0', '203.0.113.7', 'pod-7', 'role/app', '123456789012', 'IOSFODNN7'])(
    'does not hold %s',
    (part) => {
      expect(kept).toContain(part);
      for (const content of contentsOf(shared))
        expect(content.toLowerCase()).not.toContain(part.toLowerCase());
    },
  );

  it('is a connection string and an ARN still, at their length', () => {
    expect(shared).toContain('mongodb+srv://xxxxxxxx.xxxxx.xxxxxxx.xxx/?authSource=%24external');
    expect(shared).toContain('arn:aws:iam::************:role/***');
    expect(shared).toContain('ASIA****************');
  });

  it('keeps AWS’s own hosts', () => {
    const scene = keptTraces(2).find(({ name }) => name === 'authenticated.json')?.text ?? '';
    const run = exportTrace(importTrace(scene).events, [], 0, 'identities');
    expect(run).toContain('sts.amazonaws.com');
    expect(run).toContain('"host": "sandbox"');
  });

  it('masks a short host where a host stands, and nowhere else', () => {
    const started: HandshakeEvent = {
      type: 'started',
      at: 0,
      wall: 0,
      target: { kind: 'cluster', address: 'mongodb://db:27017/?appName=db' },
      accessKeyId: 'AKIA',
      temporary: false,
    };
    const text = exportTrace([started], [], 0, 'identities');
    expect(text).toContain('mongodb://xx:27017/?appName=db');
    expect(text).toContain('"accessKeyId": "****"');
  });
});
