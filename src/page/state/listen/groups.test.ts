import { describe, expect, it } from 'vitest';
import type { ConnectionSummary } from '../../../core/capture/connection';
import { summaryOf } from '../../../testing/listener/summaries';
import { withChanges } from './connections';
import { noFilter, type Filter } from './filter';
import { groupConnections } from './groups';

function driver(name: string, version: string): Pick<ConnectionSummary, 'driver'> {
  return { driver: { name, version } };
}

function withoutDriver(summary: ConnectionSummary): ConnectionSummary {
  const { driver: _known, ...rest } = summary;
  return rest;
}

const connections = withChanges(
  new Map(),
  [
    summaryOf(1, driver('nodejs', '10.0.0')),
    summaryOf(2, driver('nodejs', '7.9.0')),
    summaryOf(3, { ...driver('nodejs', '7.9.0'), outcome: 'rejected', code: 18 }),
    summaryOf(4, { ...driver('nodejs', '7.9.0'), outcome: 'quiet', login: false }),
    withoutDriver(summaryOf(5, { outcome: 'broken', login: false })),
    summaryOf(6, driver('PyMongo', '4.9')),
    summaryOf(7, {
      driver: { name: 'nodejs', version: '7.9.0', application: 'Orders API' },
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    }),
  ],
  [],
);

const idsOf = (filter: Partial<Filter>): readonly number[] =>
  groupConnections(connections, { ...noFilter, ...filter })
    .flatMap((group) => group.connections.map(({ id }) => id))
    .toSorted((a, b) => a - b);

const shown = (of: typeof connections) =>
  groupConnections(of, noFilter).map((group) => [
    group.kind,
    group.driver,
    group.connections.map(({ id }) => id),
  ]);

describe('groups of connections', () => {
  it('stand by time, the newest first, those of one driver in a row together, and what monitors last', () => {
    expect(shown(connections)).toEqual([
      ['logins', 'nodejs 7.9.0', [7]],
      ['logins', 'PyMongo 4.9', [6]],
      ['logins', '', [5]],
      ['logins', 'nodejs 7.9.0', [3, 2]],
      ['logins', 'nodejs 10.0.0', [1]],
      ['monitoring', '', [4]],
    ]);
  });

  it('are not parted by one that monitors', () => {
    const quiet = summaryOf(2, { outcome: 'quiet', login: false });
    const three = withChanges(new Map(), [summaryOf(1), quiet, summaryOf(3)], []);
    expect(shown(three)).toEqual([
      ['logins', 'nodejs 7.9.0', [3, 1]],
      ['monitoring', '', [2]],
    ]);
  });

  it('keep their keys while newer ones join them and others go', () => {
    const keys = (more: typeof connections): readonly string[] =>
      groupConnections(more, noFilter).map(({ key }) => key);
    const later = withChanges(connections, [summaryOf(8, driver('nodejs', '7.9.0'))], [3]);
    expect(keys(later)).toEqual(keys(connections));
  });
});

describe('the filter', () => {
  it.each<[string, readonly number[]]>([
    ['', [1, 2, 3, 4, 5, 6, 7]],
    ['pymongo', [6]],
    ['7.9.0', [2, 3, 4, 7]],
    ['orders api', [7]],
    ['asia', [7]],
    ['18', [3]],
    ['#5', [5]],
    ['  NODEJS   akia 10 ', [1]],
    ['nodejs7.9.0', []],
    ['nothing like it', []],
  ])('%j finds %j', (text, ids) => {
    expect(idsOf({ text })).toEqual(ids);
  });

  it('holds an outcome and words together', () => {
    expect(idsOf({ outcome: 'authenticated', text: '7.9.0' })).toEqual([2, 7]);
    expect(idsOf({ outcome: 'broken' })).toEqual([5]);
  });
});
