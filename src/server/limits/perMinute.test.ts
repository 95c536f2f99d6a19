import { describe, expect, it, vi } from 'vitest';
import { Fault } from '../../core/fault/fault';
import { retryAfter } from '../http/retryAfter';
import { perMinute } from './perMinute';

async function took(limit: ReturnType<typeof perMinute>, visitor: string, times: number): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (let i = 0; i < times; i++) answers.push((await limit.take(visitor))?.facts ?? null);
  return answers;
}

describe('so many a minute', () => {
  it('each visitor may, and is told how many and when to come again', async () => {
    const limit = perMinute('links', { visitor: 2, all: 100 }, null);
    const refused = { problem: 'links', whose: 'visitor', limit: 2, seconds: expect.any(Number) };
    expect(await took(limit, 'a', 4)).toEqual([null, null, refused, refused]);
    expect(await took(limit, 'b', 1)).toEqual([null]);
    expect((await limit.look('a'))?.facts).toEqual(refused);
    const told = retryAfter((await limit.look('a')) ?? new Fault('stopped', { problem: 'run' }));
    expect(Number(told['Retry-After'])).toBeGreaterThan(0);
    expect(Number(told['Retry-After'])).toBeLessThanOrEqual(60);
    expect(await limit.look('b')).toBeNull();
  });

  it('all may together, and who is refused for oneself costs the others nothing', async () => {
    const limit = perMinute('sts', { visitor: 2, all: 3 }, null);
    await took(limit, 'a', 20);
    expect(await took(limit, 'b', 2)).toEqual([
      null,
      { problem: 'sts', whose: 'all', limit: 3, seconds: expect.any(Number) },
    ]);
    expect((await limit.look('nobody yet'))?.facts).toMatchObject({ whose: 'all' });
  });

  it('may again when the minute is over', async () => {
    vi.useFakeTimers();
    try {
      const limit = perMinute('links', { visitor: 1, all: 10 }, null);
      await took(limit, 'a', 2);
      vi.advanceTimersByTime(60_001);
      expect(await took(limit, 'a', 1)).toEqual([null]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('remembers no more visitors than all may be', async () => {
    vi.useFakeTimers();
    try {
      const limit = perMinute('links', { visitor: 1, all: 5 }, null);
      for (let i = 0; i < 200; i++) await limit.take(`visitor-${i}`);
      // A timer each, and one for all of them.
      expect(vi.getTimerCount()).toBeLessThanOrEqual(6);
    } finally {
      vi.useRealTimers();
    }
  });
});
