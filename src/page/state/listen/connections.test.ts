import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConnectionSummary } from '../../../core/capture/connection';
import { anySummary, summaryOf } from '../../../testing/listener/summaries';
import { countConnections, isMonitoring, withChanges, type Connections } from './connections';
import { noFilter } from './filter';
import { groupConnections } from './groups';

const frames = fc.array(
  fc.record({
    changed: fc.array(anySummary, { maxLength: 12 }),
    gone: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
  }),
  { maxLength: 30 },
);

describe('what the listener tells, frame by frame,', () => {
  it('leaves the same connections, in the order of ids, as a list that is kept naively', () => {
    fc.assert(
      fc.property(frames, (told) => {
        let connections: Connections = new Map();
        let naive: ConnectionSummary[] = [];
        for (const { changed, gone } of told) {
          connections = withChanges(connections, changed, gone);
          for (const one of changed) naive = [...naive.filter(({ id }) => id !== one.id), one];
          naive = naive.filter(({ id }) => !gone.includes(id));
          const sorted = naive.toSorted((a, b) => a.id - b.id);
          expect([...connections.values()]).toEqual(sorted);
          expect([...connections.keys()]).toEqual(sorted.map(({ id }) => id));
        }
      }),
    );
  });

  it('is counted as one who counts them one by one does', () => {
    fc.assert(
      fc.property(frames, (told) => {
        let connections: Connections = new Map();
        for (const { changed, gone } of told) {
          connections = withChanges(connections, changed, gone);
          const all = [...connections.values()];
          const { total, byOutcome, monitoring } = countConnections(connections);
          expect(monitoring).toBe(all.filter((one) => isMonitoring(one)).length);
          expect(total).toBe(all.length - monitoring);
          for (const [outcome, count] of Object.entries(byOutcome)) {
            const those = all.filter((one) => one.outcome === outcome && !isMonitoring(one));
            expect(count, outcome).toBe(those.length);
          }
        }
      }),
    );
  });

  it('is grouped with nothing lost and nothing twice, each group by itself', () => {
    fc.assert(
      fc.property(frames, (told) => {
        const connections = told.reduce<Connections>(
          (before, { changed, gone }) => withChanges(before, changed, gone),
          new Map(),
        );
        const groups = groupConnections(connections, noFilter);
        const ids = groups.flatMap((group) => group.connections.map(({ id }) => id));
        expect(ids.toSorted((a, b) => a - b)).toEqual([...connections.keys()]);
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        for (const group of groups) {
          const logins = group.kind === 'logins';
          expect(group.connections.every((one) => isMonitoring(one) !== logins)).toBe(true);
          const drivers = group.connections.map(({ driver }) => `${driver?.name} ${driver?.version}`);
          if (logins) expect(new Set(drivers).size).toBe(1);
          const newestFirst = group.connections.map(({ id }) => id);
          expect(newestFirst).toEqual(newestFirst.toSorted((a, b) => b - a));
        }
        const logins = groups.flatMap((group) => (group.kind === 'logins' ? group.connections : []));
        const byTime = logins.map(({ id }) => id);
        expect(byTime).toEqual(byTime.toSorted((a, b) => b - a));
      }),
    );
  });

  it('leaves what was there before as it was', () => {
    const before = withChanges(new Map(), [summaryOf(1)], []);
    withChanges(before, [summaryOf(1, { outcome: 'rejected' }), summaryOf(2)], []);
    expect([...before.values()]).toEqual([summaryOf(1)]);
  });

  it('that nothing changed leaves the very same connections', () => {
    const before = withChanges(new Map(), [summaryOf(1)], []);
    expect(withChanges(before, [], [])).toBe(before);
  });
});

describe('a connection that monitors', () => {
  it.each([
    ['said hello and no more', { login: false, outcome: 'quiet' }, true],
    ['began a login', { login: true, outcome: 'open' }, false],
    ['sent what is no message', { login: false, outcome: 'broken' }, false],
    ['logged in', { login: true, outcome: 'authenticated' }, false],
  ] as const)('%s: %j is %s', (_what, given, monitors) => {
    expect(isMonitoring(summaryOf(1, given))).toBe(monitors);
  });
});
