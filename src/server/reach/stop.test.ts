import { describe, expect, it, vi } from 'vitest';
import { Stop, type StopSignal } from './stop';

const once = { once: true } as const;

describe('what can be given up', () => {
  it('tells everybody who listens, once, with the reason at hand', () => {
    const stop = new Stop();
    const seen: unknown[] = [];
    const tell = vi.fn<() => void>(() => seen.push(stop.aborted, stop.reason));
    const other = vi.fn<() => void>();
    stop.addEventListener('abort', tell);
    stop.addEventListener('abort', other);
    expect(stop).toMatchObject({ aborted: false, reason: undefined });
    const why = new Error('enough');
    stop.abort(why);
    stop.abort(new Error('again'));
    expect(seen).toEqual([true, why]);
    expect(tell).toHaveBeenCalledTimes(1);
    expect(other).toHaveBeenCalledTimes(1);
    expect(stop.reason).toBe(why);
  });

  it('tells nobody who has left, also who was made to leave by another', () => {
    const stop = new Stop();
    const gone = vi.fn<() => void>();
    stop.addEventListener('abort', gone);
    stop.removeEventListener('abort', gone);
    stop.addEventListener('abort', () => stop.removeEventListener('abort', gone));
    stop.addEventListener('abort', gone);
    stop.abort();
    expect(gone).not.toHaveBeenCalled();
    expect(stop.reason).toMatchObject({ code: 'stopped' });
  });

  it('is heard like a signal of Node’s', () => {
    const heard: string[] = [];
    const controller = new AbortController();
    const stop = new Stop();
    const signals: readonly (readonly [string, StopSignal])[] = [
      ['node', controller.signal],
      ['own', stop],
    ];
    for (const [name, signal] of signals) signal.addEventListener('abort', () => heard.push(name), once);
    controller.abort();
    stop.abort();
    expect(heard).toEqual(['node', 'own']);
  });
});
