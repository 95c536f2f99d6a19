import { afterEach, describe, expect, it, vi } from 'vitest';
import { Secret } from '../../core/credentials/secret';
import { pageHandshake } from '../../testing/bench/clients';
import { freePorts } from '../../testing/freePorts';
import { LinkClient } from '../../testing/proxy/linkClient';
import { startCountersign } from './countersign';
import { jsonLines } from './jsonLines';

const canary = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYCANARYKEY0';

function written(line: object): Readonly<Record<string, unknown>> {
  let text = '';
  jsonLines({ write: (more) => (text += more) })({ part: 'proxy', line });
  expect(text).toMatch(/^\{[^\n]*\}\n$/);
  expect(text).not.toContain('CANARY');
  return JSON.parse(text) as Record<string, unknown>;
}

describe('a line of JSON', () => {
  it('has its time, its level, whose it is, and what happened', () => {
    expect(written({ event: 'exchange', link: 3, command: 'hello', ms: 4.26 })).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      part: 'proxy',
      event: 'exchange',
      link: 3,
      command: 'hello',
      ms: 4.3,
    });
    expect(written({ event: 'link-failed', code: 'tcp-failed' })).toMatchObject({ level: 'warn' });
  });

  it.each([
    ['a secret', new Secret(canary)],
    ['a secret inside of something', { credentials: [new Secret(canary)] }],
    ['a text with one in it', `key=${canary}`],
    ['an error that quotes one', new TypeError(canary, { cause: new Error(canary) })],
    ['bytes', Buffer.from(canary)],
    ['a map', new Map([[canary, canary]])],
    ['what makes itself into text', { toJSON: (): string => canary, toString: (): string => canary }],
    ['a symbol', Symbol(canary)],
    ['a function', () => canary],
    ['nothing', undefined],
  ])('never holds %s', (_what, value) => {
    expect(written({ event: 'exchange', command: value })).toMatchObject({ command: 'unknown' });
  });
});

describe('the log as JSON', () => {
  afterEach(() => vi.restoreAllMocks());

  it('tells of handshakes and refusals, in nothing but JSON, and nothing of who and what', async () => {
    let text = '';
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      text += String(chunk);
      return true;
    });
    const lines = (): readonly object[] =>
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as object);
    const one = await startCountersign({ ...freePorts, logFormat: 'json' }, import.meta.dirname);
    try {
      const served = { page: one.url, sandboxPort: one.listening?.sandbox.port ?? 0 };
      const elsewhere = (): Promise<never> => Promise.reject(new Error('It is this process'));
      await pageHandshake({
        ...served,
        memory: elsewhere,
        resident: elsewhere,
        busy: elsewhere,
        stop: () => undefined,
      });
      const page = new LinkClient(Number(new URL(one.url).port));
      await page.open(`mongodb://AKIACANARY:${encodeURIComponent(canary)}@CANARY.example/`);
      for (const told of [
        { part: 'process', event: 'started', port: Number(new URL(one.url).port) },
        { part: 'proxy', event: 'handshake', outcome: 'authenticated' },
        { part: 'sandbox', event: 'command', command: 'saslStart' },
        { part: 'proxy', event: 'link-failed', code: 'credentials-in-target', level: 'warn' },
      ])
        await expect.poll(lines).toContainEqual(expect.objectContaining(told));
    } finally {
      await one.close();
    }
    await expect.poll(() => lines().at(-1)).toMatchObject({ event: 'ended' });
    expect(text).not.toMatch(/CANARY|EXAMPLE/i);
  });
});
