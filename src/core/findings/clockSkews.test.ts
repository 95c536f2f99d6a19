import { describe, expect, it } from 'vitest';
import { clockSkews } from './clockSkews';
import { endsOf } from './endsOf';
import { judge } from './judge';
import type { Knowledge } from './knowledge';
import { stsRules } from './rules/sts';
import { timeRules } from './rules/time';

const minute = 60_000;
const at = Date.UTC(2026, 10, 28, 10, 15);
const proof = { authorization: '', amzDate: '20261128T101500Z', receivedAt: null };
const sentence =
  'Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)';

describe('a clock', () => {
  it.each<[string, Knowledge, ReturnType<typeof clockSkews>[number]]>([
    [
      'of the page against hello',
      { by: 'page', clockAhead: 3 * minute },
      { by: 'hello', of: 'signer', ms: 3 * minute, toleranceMs: 15 * minute, sure: true },
    ],
    [
      'of a driver against the listener’s',
      { proof: { ...proof, receivedAt: at + 20 * minute } },
      { by: 'listener', of: 'signer', ms: -20 * minute, toleranceMs: 15 * minute, sure: true },
    ],
    [
      'by STS’s sentence, to the second and with the minutes that it names',
      { sts: { kind: 'error', message: sentence, date: Date.UTC(2026, 10, 28, 10, 35) } },
      { by: 'sts-sentence', of: 'signer', ms: -20 * minute, toleranceMs: 15 * minute, sure: true },
    ],
    [
      'by STS’s sentence in a server’s reply',
      { reply: { serverMessage: `Authentication failed. ${sentence}` } },
      { by: 'sts-sentence', of: 'signer', ms: -20 * minute, toleranceMs: 15 * minute, sure: true },
    ],
    [
      'of this machine, by AWS’s Date on an answer that it got',
      { by: 'driver', sts: { kind: 'identity', identity: {}, date: at, receivedAt: at + minute } },
      { by: 'aws-date', of: 'this-machine', ms: minute, toleranceMs: 15 * minute, sure: true },
    ],
    [
      'between a pasted hello and a pasted X-Amz-Date',
      { proof, hello: { localTime: at + 20 * minute } },
      { by: 'hello', of: 'signer', ms: -20 * minute, toleranceMs: 15 * minute, sure: false },
    ],
    [
      'whose date lies in the future',
      { proof, now: at - 20 * minute },
      { by: 'now', of: 'signer', ms: 20 * minute, toleranceMs: 15 * minute, sure: false },
    ],
  ])('%s', (_what, known, skew) => {
    expect(clockSkews(known)).toEqual([skew]);
  });

  it('is not slow because evidence is old', () => {
    expect(clockSkews({ proof, now: at + 1_000 * minute })).toEqual([]);
    expect(clockSkews({ captured: { amzDate: proof.amzDate }, now: at + 1_000 * minute })).toEqual([]);
  });

  it('is not slow because a request was sent again to STS after its time', () => {
    const sts = { kind: 'error', message: sentence, receivedAt: at + 20 * minute } as const;
    expect(clockSkews({ sts })).toEqual([]);
    expect(judge({ now: at, sts }, stsRules).findings).toEqual([]);
    // Signed and sent at once by a clock that is 20 minutes slow.
    expect(judge({ now: at, sts: { ...sts, receivedAt: at } }, stsRules).findings).toMatchObject([
      { code: 'sts-clock', level: 'certain' },
    ]);
  });

  it('is not told by pieces that lie more than a day apart', () => {
    expect(clockSkews({ proof, hello: { localTime: at + 25 * 60 * minute } })).toEqual([]);
  });

  it('is a finding of the page before it runs only where AWS’s own clock shows it', () => {
    const sts = { kind: 'identity', identity: {}, date: at, receivedAt: at + 16 * minute } as const;
    const levels = (by: 'page' | 'driver') =>
      judge({ by, now: at, sts }, timeRules).findings.map(({ level }) => level);
    expect(levels('page')).toEqual(['certain']);
    expect(levels('driver')).toEqual(['possible']);
  });
});

describe('the ends', () => {
  it('are those of the credentials and of the signature', () => {
    expect(endsOf({ proof, expiration: at })).toEqual({ credentials: at, signature: at + 15 * minute });
    expect(endsOf({})).toEqual({ credentials: null, signature: null });
  });

  it('of credentials are certain before the signing, and possible, or likely where it failed later, after it', () => {
    const levelOf = (known: Knowledge) =>
      judge({ now: at + 60 * minute, proof, ...known }, timeRules).findings[0];
    expect(levelOf({ expiration: at })).toMatchObject({ code: 'time-credentials-ended', level: 'certain' });
    expect(levelOf({ expiration: at + minute })).toMatchObject({
      code: 'time-credentials-ended-since',
      level: 'possible',
    });
    expect(levelOf({ expiration: at + minute, answers: { failsLater: 'yes' } })?.level).toBe('likely');
  });
});
