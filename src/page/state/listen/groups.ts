import type { ConnectionOutcome, ConnectionSummary } from '../../../core/capture/connection';
import { isMonitoring, type Connections } from './connections';
import { matcherOf, type Filter } from './filter';

/** Connections of one driver that went the same way; or, apart from all others, those that only monitor. */
export interface Group {
  /** The same as long as the group lasts. */
  readonly key: string;
  readonly kind: 'logins' | 'monitoring';
  /** Name and version; empty where there was no hello, and for what monitors. */
  readonly driver: string;
  readonly outcome: ConnectionOutcome;
  /** The newest first. */
  readonly connections: readonly ConnectionSummary[];
}

/** What is looked for stands first. */
const order: readonly ConnectionOutcome[] = ['rejected', 'broken', 'open', 'authenticated', 'quiet'];

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * What passes the filter, grouped: by driver, then by outcome, with what monitors behind all others. The order of
 * groups does not depend on what comes when, so that none jumps about while it is read.
 */
export function groupConnections(connections: Connections, filter: Filter): readonly Group[] {
  const matches = matcherOf(filter);
  const groups = new Map<string, ConnectionSummary[]>();
  for (const connection of connections.values()) {
    if (!matches(connection)) continue;
    const key = keyOf(connection);
    const group = groups.get(key);
    if (group) group.push(connection);
    else groups.set(key, [connection]);
  }
  return [...groups].map(([key, members]) => groupOf(key, members)).sort(compareGroups);
}

const monitoring = 'monitoring';

function keyOf(connection: ConnectionSummary): string {
  return isMonitoring(connection) ? monitoring : `${connection.outcome} ${driverOf(connection)}`;
}

function driverOf({ driver }: ConnectionSummary): string {
  return driver ? `${driver.name} ${driver.version}`.trim() : '';
}

function groupOf(key: string, members: ConnectionSummary[]): Group {
  const [first] = members;
  return {
    key,
    kind: key === monitoring ? 'monitoring' : 'logins',
    driver: first && key !== monitoring ? driverOf(first) : '',
    outcome: first?.outcome ?? 'quiet',
    connections: members.toReversed(),
  };
}

function compareGroups(a: Group, b: Group): number {
  if (a.kind !== b.kind) return a.kind === 'monitoring' ? 1 : -1;
  // Those without a name stand behind those with one.
  if ((a.driver === '') !== (b.driver === '')) return a.driver === '' ? 1 : -1;
  return (
    byName.compare(a.driver, b.driver) ||
    order.indexOf(a.outcome) - order.indexOf(b.outcome) ||
    (a.key < b.key ? -1 : 1)
  );
}
