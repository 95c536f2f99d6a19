import type { ConnectionSummary } from '../../../core/capture/connection';
import { isMonitoring, type Connections } from './connections';
import { firstGoodOf } from './differences';
import { matcherOf, type Filter } from './filter';

/** Connections of one driver with none of another between them; or, apart from all others, those that only monitor. */
export interface Group {
  /** The same as long as its oldest connection is listed. */
  readonly key: string;
  readonly kind: 'logins' | 'monitoring';
  /** Name and version; empty where there was no hello, and for what monitors. */
  readonly driver: string;
  /** The newest first. */
  readonly connections: readonly ConnectionSummary[];
}

/** What passes the filter, by time, the newest first; what monitors stands behind all others. */
export function groupConnections(connections: Connections, filter: Filter): readonly Group[] {
  const matches = matcherOf(filter, firstGoodOf(connections));
  const groups: Group[] = [];
  const monitoring: ConnectionSummary[] = [];
  let run: ConnectionSummary[] = [];
  let driver = '';
  // From the oldest on, so that a group keeps its key while newer ones join it.
  for (const connection of connections.values()) {
    if (!matches(connection)) continue;
    if (isMonitoring(connection)) {
      monitoring.push(connection);
      continue;
    }
    const next = driverOf(connection);
    if (next !== driver || run.length === 0) {
      push(groups, 'logins', driver, run);
      run = [];
      driver = next;
    }
    run.push(connection);
  }
  push(groups, 'logins', driver, run);
  groups.reverse();
  push(groups, 'monitoring', '', monitoring);
  return groups;
}

function push(groups: Group[], kind: Group['kind'], driver: string, run: readonly ConnectionSummary[]): void {
  const [oldest] = run;
  if (oldest) groups.push({ key: `${kind} ${oldest.id}`, kind, driver, connections: run.toReversed() });
}

function driverOf({ driver }: ConnectionSummary): string {
  return driver ? `${driver.name} ${driver.version}`.trim() : '';
}
