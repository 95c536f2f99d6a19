import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySummary, summaryOf } from '../../../testing/listener/summaries';
import { countConnections, withChanges, type Connections } from './connections';
import { onlyOpen, waitingIn, withMissed, type Paused } from './pause';

const frames = fc.array(
  fc.record({
    changed: fc.array(anySummary, { maxLength: 6 }),
    gone: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 12 },
);

const nobody: Connections = new Map();

describe('a list that stands still', () => {
  it('counts whatever came meanwhile: what is held, and what was forgotten before it was seen', () => {
    fc.assert(
      fc.property(frames, frames, (before, meanwhile) => {
        const shown = before.reduce<Connections>(
          (known, { changed, gone }) => withChanges(known, changed, gone),
          nobody,
        );
        let connections = shown;
        let paused: Paused = { shown, missed: 0 };
        let missed = 0;
        for (const { changed, gone } of meanwhile) {
          // A listener forgets nothing in the frame that first tells of it.
          const forgotten = [...new Set(gone)].filter((id) => connections.has(id));
          const fresh = changed.filter(({ id }) => !forgotten.includes(id));
          missed += forgotten.filter((id) => !shown.has(id)).length;
          paused = withMissed(paused, connections, forgotten);
          connections = withChanges(connections, fresh, forgotten);
        }
        const waiting = waitingIn(paused, connections);
        const news = [...connections.keys()].filter((id) => !shown.has(id));
        expect(waiting.logins + waiting.monitoring).toBe(news.length);
        expect(waiting.missed).toBe(missed);
        expect(paused.shown).toBe(shown);
        expect(countConnections(connections).total).toBeGreaterThanOrEqual(waiting.logins);
      }),
    );
  });

  it('counts those of its own that are others by now', () => {
    const shown = withChanges(nobody, [summaryOf(1, { outcome: 'open' }), summaryOf(2)], []);
    const connections = withChanges(shown, [summaryOf(1), summaryOf(3)], []);
    expect(waitingIn({ shown, missed: 0 }, connections)).toEqual({
      logins: 1,
      monitoring: 0,
      changed: 1,
      missed: 0,
    });
  });
});

describe('what is still open', () => {
  it('is what has not ended', () => {
    const all = withChanges(nobody, [summaryOf(1), summaryOf(2, { closedAt: 7 })], []);
    expect([...onlyOpen(all).keys()]).toEqual([1]);
  });
});
