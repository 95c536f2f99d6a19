import { describe, expect, it } from 'vitest';
import { importTrace } from '../../core/trace/importTrace';
import { stepViews } from '../../core/trace/stepViews';
import { openTrace } from '../../page/state/trace/openedTrace';
import { keptTraces } from './kept';
import { sceneNames, traceOf } from './scenes';
import { screenOf } from './screenOf';

/** Names and types, without what stands there. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, shapeOf(inner)] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

it.each(sceneNames)('a trace has the events and fields of the files that people keep: %s', async (name) => {
  const kept: unknown = JSON.parse(keptTraces(2).find((file) => file.name === `${name}.json`)?.text ?? '{}');
  expect(kept).toMatchObject({ format: 'countersign-trace', version: 2, redaction: 'secrets' });
  expect(shapeOf(JSON.parse(await traceOf(name)))).toEqual(shapeOf(kept));
});

describe.each([1, 2] as const)('files of version %i', (version) => {
  it.each(keptTraces(version))('open: $name', ({ text }) => {
    const trace = importTrace(text);
    expect(trace).toMatchObject({ version, exportedAt: Date.parse('2026-11-24T10:15:00Z') });
    const { events } = JSON.parse(text) as { readonly events: readonly { readonly type: string }[] };
    expect(trace.events.map(({ type }) => type)).toEqual(events.map(({ type }) => type));
    const state = openTrace(trace).getState();
    expect(() => screenOf(state)).not.toThrow();
    expect(stepViews(state.log)[0]?.status).toBe('done');
  });
});

/** The same run in the file of either version. */
const both = keptTraces(1).map(({ name, text }) => ({
  name,
  old: openTrace(importTrace(text)).getState(),
  now: openTrace(importTrace(keptTraces(2).find((file) => file.name === name)?.text ?? '')).getState(),
}));

it.each(both)(
  'a file of version 1 shows what one of version 2 shows, with sentences of its own: $name',
  ({ name, old, now }) => {
    const [before, after] = [screenOf(old), screenOf(now)];
    expect([before.outcome, before.steps, before.broken]).toEqual([after.outcome, after.steps, after.broken]);
    // The lab made another stale token then, and so another signature.
    if (name === 'refused-at-atlas.json') return;
    for (const same of [
      'outcome',
      'steps',
      'values',
      'signing',
      'told',
      'madeTwice',
      'broken',
      'looks',
    ] as const)
      expect(before[same], same).toEqual(after[same]);
  },
);

describe('a sentence of a file of version 1 is shown as the file’s', () => {
  const shown = (name: string): string =>
    JSON.stringify(screenOf(both.find((file) => file.name === name)!.old));

  it('where a client refused', () => {
    expect(shown('refused-by-client.json')).toContain(
      'In the file’s words: “The STS host has an empty label',
    );
  });

  it('where something is worth telling of the way', () => {
    expect(shown('authenticated.json')).toContain(
      'In the file’s words: “The sandbox runs in this page: no name to resolve, no socket, no proxy.”',
    );
  });

  it('where somebody was to object', () => {
    expect(shown('refused-wrong-secret.json')).toContain(
      'In the file’s words: “STS: the signature is not the one that it computes',
    );
  });

  it('where a record was full', () => {
    expect(shown('listened-record-full.json')).toMatch(/In the file’s words: “The record was full: 3/);
  });
});
