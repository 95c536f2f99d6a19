import { describe, expect, it } from 'vitest';
import { faultInWords } from '../../words/en/faults/faultInWords';
import { openTrace } from '../../page/state/trace/openedTrace';
import { Chance } from '../../testing/fuzz/chance';
import { faultSamples } from '../../testing/faultSamples';
import { said } from '../../testing/said';
import { keptTraces } from '../../testing/traces/kept';
import { mutateTrace } from '../../testing/traces/mutateTrace';
import { screenOf } from '../../testing/traces/screenOf';
import type { FaultData } from '../fault/facts';
import { Fault, faultData } from '../fault/fault';
import type { HandshakeEvent } from './events';
import { exportTrace } from './exportTrace';
import { importTrace } from './importTrace';

const started: HandshakeEvent = {
  type: 'started',
  at: 0,
  wall: 0,
  target: { kind: 'sandbox', address: '' },
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  temporary: false,
};
const whole = exportTrace([started, { type: 'released', at: 1.5, step: 'hello' }], [], 0);

function faultOf(text: string): FaultData<'trace-invalid'> {
  try {
    importTrace(text);
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'trace-invalid')
      return faultData(thrown) as FaultData<'trace-invalid'>;
    throw thrown;
  }
  throw new Error('it opens');
}

/** The file with something else at a place. */
function changed(...changes: readonly (readonly [path: string, value: unknown])[]): string {
  const file = JSON.parse(whole) as Record<string, unknown>;
  for (const [path, value] of changes) {
    const names = path.split('/').slice(1);
    const last = names.pop() ?? '';
    const holder = names.reduce((inner, name) => inner[name] as Record<string, unknown>, file);
    holder[last] = value;
  }
  return JSON.stringify(file);
}

describe('a trace that is opened', () => {
  it('is what was exported', () => {
    expect(importTrace(whole)).toEqual({
      version: 2,
      exportedAt: 0,
      redaction: 'secrets',
      masked: ['secret access key', 'session token', 'derived keys'],
      events: [started, { type: 'released', at: 1.5, step: 'hello' }],
    });
  });

  it('may begin with a byte order mark', () => {
    expect(importTrace(`\uFEFF${whole}`)).toEqual(importTrace(whole));
  });

  it('of a newer version is refused by name', () => {
    const fault = faultOf(changed(['/version', 3]));
    expect(fault).toEqual({ code: 'trace-invalid', problem: 'newer', version: 3 });
    expect(faultInWords(fault).says).toBe(
      'The trace was made by a newer Countersign: version 3; this one reads 1 and 2',
    );
  });

  it.each([
    ['no JSON', whole.slice(0, 300), { problem: 'not-json', offset: 300 }],
    ['JSON with a word too many', `${whole}x`, { problem: 'not-json', offset: whole.length }],
    ['JSON with a comment', whole.replace('{', '{/**/'), { problem: 'not-json', offset: 1 }],
    ['nothing', '', { problem: 'not-json', offset: 0 }],
    ['something else', '{"format":"har"}', { problem: 'not-a-trace' }],
    ['a list', '[]', { problem: 'not-a-trace' }],
    ['too deep', '['.repeat(1_000_000), { problem: 'too-deep', limit: 64, offset: 64 }],
    ['too much', `[${'0,'.repeat(300_000)}0]`, { problem: 'too-many', limit: 200_000 }],
    ['too long', ' '.repeat(8 * 1024 * 1024 + 1), { problem: 'too-long', limit: 8 * 1024 * 1024 }],
  ] as const)('ends where it is broken: %s', (_what, text, facts) => {
    expect(faultOf(text)).toMatchObject(facts);
  });

  it.each([
    ['/version', '2', 'one-of', 'text'],
    ['/version', 0, 'one-of', 'number'],
    ['/exportedAt', 'yesterday', 'date', 'text'],
    ['/redaction', 'none', 'one-of', 'text'],
    ['/masked', {}, 'list', 'object'],
    ['/masked/0', 'nothing', 'one-of', 'text'],
    ['/events', undefined, 'list', 'nothing'],
    ['/events/0', null, 'object', 'null'],
    ['/events/0/wall', 8.65e15, 'time', 'number'],
    ['/events/0/target/kind', 'elsewhere', 'one-of', 'text'],
    ['/events/0/temporary', 1, 'boolean', 'number'],
    ['/events/0/lab', [{ id: 'unheard-of' }], 'one-of', 'text', '/events/0/lab/0/id'],
    ['/events/1/type', 'sent', 'text', 'nothing', '/events/1/command'],
    ['/events/1/type', 'toString', 'one-of', 'text'],
    ['/events/1/at', '1', 'number', 'text'],
    ['/events/1/step', '__proto__', 'one-of', 'text'],
    [
      '/events/1',
      { type: 'client-final', at: 0, payload: { base64: 'A' } },
      'base64',
      'text',
      '/events/1/payload/base64',
    ],
    ['/events/1', started, 'started-once', 'text', '/events/1/type'],
    ['/events/0', { type: 'released', at: 0, step: 'hello' }, 'started-first', 'text', '/events/0/type'],
    ['/events', [], 'started-first', 'nothing', '/events/0'],
  ] as const)(
    'says where a value is wrong and what was expected: %s = %j',
    (path, value, expected, found, at: string = path) => {
      expect(faultOf(changed([path, value]))).toMatchObject({
        problem: 'value',
        pointer: at,
        expected,
        found,
      });
    },
  );

  it('tells of no text that stands in it', () => {
    const fault = faultOf(changed(['/events/1/step', 'CANARY'], ['/events/1/CANARY', 1]));
    expect(JSON.stringify([fault, faultInWords(fault)])).not.toContain('CANARY');
  });

  it('with a number that JSON cannot have is refused', () => {
    expect(faultOf(whole.replace('"at": 1.5', '"at": 1e999'))).toMatchObject({ expected: 'number' });
  });
});

describe('a fault in a trace', () => {
  const ended = (fault: unknown): string =>
    changed(['/events/1', { type: 'ended', at: 1, ending: { outcome: 'failed', step: 'hello', fault } }]);

  it.each(faultSamples())('comes through whole: $code $problem', (fault) => {
    expect(importTrace(ended(fault)).events[1]).toMatchObject({ ending: { fault } });
  });

  const lacking = faultSamples().flatMap((fault) =>
    Object.keys(fault).map((fact) => ({ fault, fact, rest: { ...fault, [fact]: undefined } })),
  );

  it('opens only where there are words for it: a fact more or less', () => {
    const refused = lacking.filter(({ rest }) => {
      try {
        importTrace(ended(rest)).events.forEach((event) => {
          if (event.type === 'ended' && 'fault' in event.ending)
            expect(faultInWords(event.ending.fault).says).not.toMatch(/undefined|NaN/);
        });
        return false;
      } catch (thrown) {
        expect(said(thrown)).toMatchObject({ code: 'trace-invalid', problem: 'value' });
        return true;
      }
    });
    expect(refused.length).toBeGreaterThan(200);
  });

  it('stands in another a few times at most', () => {
    let fault: unknown = { code: 'tls-timeout' };
    for (let i = 0; i < 20; i++)
      fault = { code: 'no-host-left', problem: 'all-failed', count: 1, last: fault };
    expect(faultOf(ended(fault))).toMatchObject({ expected: 'shallow' });
  });
});

describe('1,000 files that somebody changed', () => {
  const files = [...keptTraces(1), ...keptTraces(2)];

  it('end in a fault with a place, or open to what can be shown', { timeout: 120_000 }, () => {
    const met = { opened: 0, refused: 0 };
    for (let seed = 0; seed < 1_000; seed++) {
      const chance = new Chance(seed, 9);
      const text = mutateTrace(chance.of(files).text, chance);
      let trace;
      try {
        trace = importTrace(text);
      } catch (thrown) {
        const fault = said(thrown);
        expect(fault, `file ${seed}`).toMatchObject({ code: 'trace-invalid' });
        const placed = 'pointer' in fault || fault.offset !== undefined;
        expect(
          placed || ('problem' in fault && ['newer', 'not-a-trace'].includes(fault.problem)),
          `file ${seed}`,
        ).toBe(true);
        expect(fault.says).not.toMatch(/undefined|NaN/);
        met.refused++;
        continue;
      }
      const state = openTrace(trace).getState();
      expect(() => screenOf(state), `file ${seed}`).not.toThrow();
      expect(() => importTrace(exportTrace(state.log, [], 0)), `file ${seed}`).not.toThrow();
      met.opened++;
    }
    expect(met.opened).toBeGreaterThan(100);
    expect(met.refused).toBeGreaterThan(100);
  });
});
