import { describe, expect, it } from 'vitest';
import { faultCodes } from '../../../core/fault/codes';
import { faultSamples } from '../../../testing/faultSamples';
import { faultInWords, sentencesOf } from './faultInWords';

const samples = faultSamples();

describe('a fault is told', () => {
  it('whatever its code', () => {
    expect(new Set(samples.map(({ code }) => code))).toEqual(new Set(faultCodes));
  });

  it.each(samples)('in a statement without its period, and what to do next in another: %j', (fault) => {
    const { says, next } = faultInWords(fault);
    for (const text of next === undefined ? [says] : [says, next]) {
      expect(text).toMatch(/^\S.*[^.\s]$/u);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
    }
  });

  it('in sentences, each with its period or its question mark', () => {
    expect(sentencesOf({ code: 'hex-invalid', problem: 'odd' })).toBe('A hex digit is missing at the end.');
    expect(sentencesOf({ code: 'credentials-gone', problem: 'expired' })).toBe(
      'This machine’s credentials have expired. Ask for this machine’s credentials again.',
    );
    for (const fault of samples) expect(sentencesOf(fault)).toMatch(/[^.?\s][.?]$/u);
  });

  it('with what the bytes are instead, where that can be told', () => {
    const fault = { code: 'frame-too-large', told: 542_393_671, limit: 262_144, protocol: 'http' } as const;
    expect(faultInWords(fault)).toEqual({
      says: 'A message says it has 542393671 bytes; at most 262144 are taken',
      next: 'This is HTTP; a MongoDB driver is expected here',
    });
  });

  it('at a host of several by its number, alone by none', () => {
    const refused = (index: number, of: number) =>
      faultInWords({
        code: 'target-refused',
        problem: 'policy',
        why: { problem: 'resolves', to: 'loopback' },
        which: { index, of },
      }).says;
    const why =
      'is not one that the proxy may reach. The name resolves to this machine (loopback), and every address of it must be public';
    expect(refused(2, 3)).toBe(`Host 2 of 3 ${why}`);
    expect(refused(1, 1)).toBe(`The host ${why}`);
  });

  it.each([
    [{ expected: 'whole-number', found: 'number' }, 'a whole number, found another number'],
    [{ expected: 'time', found: 'number' }, 'a time in milliseconds, found another number'],
    [{ expected: 'number', found: 'number' }, 'a number, found one that is too large'],
    [{ expected: 'one-of', known: ['1', '2'], found: 'number' }, '1 or 2, found another number'],
    [{ expected: 'one-of', known: ['1', '2'], found: 'text' }, '1 or 2, found a text'],
    [{ expected: 'one-of', known: ['you', 'driver'], found: 'text' }, 'you or driver, found another text'],
    [{ expected: 'one-of', known: ['you', 'driver'], found: 'number' }, 'you or driver, found a number'],
    [{ expected: 'true', found: 'boolean' }, 'true, or nothing, found false'],
    [{ expected: 'base64', found: 'text' }, 'base64, found another text'],
    [{ expected: 'text', found: 'number' }, 'a text, found a number'],
  ] as const)('by what was expected of a trace and what stands there: %j', (of, told) => {
    const fault = { code: 'trace-invalid', problem: 'value', pointer: '/version', ...of } as const;
    expect(faultInWords(fault).says).toBe(`The trace is broken at /version: expected ${told}`);
  });

  it('by what is missing of credentials', () => {
    const told = (...missing: ('accessKeyId' | 'secretAccessKey')[]) =>
      faultInWords({ code: 'credentials-incomplete', missing }).says;
    expect(told('secretAccessKey')).toBe('Secret access key is missing');
    expect(told('accessKeyId', 'secretAccessKey')).toBe('Access key ID and secret access key are missing');
  });

  it('by the lookup that took too long, or by the server that kept silent', () => {
    expect(faultInWords({ code: 'dns-timeout', problem: 'leg', leg: 'srv' }).says).toBe(
      'The SRV lookup was not answered in time',
    );
    expect(faultInWords({ code: 'dns-timeout', problem: 'server', leg: 'srv' }).says).toBe(
      'The DNS server did not answer in time',
    );
  });
});
