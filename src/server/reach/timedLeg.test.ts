import { describe, expect, it, vi } from 'vitest';
import { Fault } from '../../core/fault/fault';
import { timedLeg, type TimedLeg } from './timedLeg';

function leg(changes: Partial<TimedLeg> = {}): TimedLeg {
  const stop = new AbortController().signal;
  let now = 0;
  return { leg: 'tcp', host: 'a:1', timeoutMs: 10_000, steady: () => (now += 5), stop, ...changes };
}

const failing = async (): Promise<never> => {
  throw new Fault('tcp-failed', { problem: 'no-route', system: 'ENETUNREACH' });
};
const forever = (): Promise<never> => new Promise(() => {});

describe('timedLeg', () => {
  it('gives the value and the time it took', async () => {
    expect(await timedLeg(leg(), async () => 'there')).toEqual({ value: 'there', ms: 5 });
  });

  it.each([
    ['srv', 'dns-timeout'],
    ['txt', 'dns-timeout'],
    ['address', 'dns-timeout'],
    ['tcp', 'tcp-timeout'],
    ['tls', 'tls-timeout'],
    ['reply', 'reply-timeout'],
  ] as const)('ends %s by %s, even when the work does not heed its signal', async (name, code) => {
    await expect(timedLeg(leg({ leg: name, timeoutMs: 5 }), forever)).rejects.toMatchObject({
      code,
      facts: { leg: name, host: 'a:1', ms: 5 },
    });
  });

  it('adds leg, host and time to a fault, and keeps what it says', async () => {
    await expect(timedLeg(leg(), failing)).rejects.toMatchObject({
      code: 'tcp-failed',
      facts: { problem: 'no-route', system: 'ENETUNREACH', leg: 'tcp', host: 'a:1', ms: 5 },
    });
  });

  it('is stopped from outside, and does not begin once it is', async () => {
    const stop = new AbortController();
    const stopped = timedLeg(leg({ stop: stop.signal }), forever);
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'stopped' });
    const begin = vi.fn<() => Promise<never>>();
    await expect(timedLeg(leg({ stop: stop.signal }), begin)).rejects.toMatchObject({ code: 'stopped' });
    expect(begin).not.toHaveBeenCalled();
  });
});
