import { describe, expect, it } from 'vitest';
import { recordLogin } from '../../../testing/listener/recordedLogin';
import { observedFindings } from './findings';

describe('the findings of a connection', () => {
  it('of a login that succeeds are all in order', async () => {
    const found = observedFindings(await recordLogin({ user: 'assumed-role' }));
    expect(found.filter(({ level }) => level !== 'ok')).toEqual([]);
    expect(found.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['mechanism', 'region', 'signature-form']),
    );
  });

  it('name a clock that is wrong, by the listener’s', async () => {
    const found = observedFindings(await recordLogin({ skew: -20 * 60_000 }));
    expect(found.filter(({ level }) => level === 'bad').map(({ text }) => text)).toEqual([
      'The driver’s clock is 20 min behind this machine’s. STS was seen to take 15 minutes: “Signature expired”.',
    ]);
  });

  it('do not see a wrong secret', async () => {
    const found = observedFindings(await recordLogin({ secretAccessKey: 'wrong' }));
    expect(found.every(({ level }) => level === 'ok')).toBe(true);
  });

  it('are none without a login', async () => {
    const { entries, ...record } = await recordLogin();
    expect(observedFindings({ ...record, entries: entries.slice(0, 2) })).toEqual([]);
  });
});
