import type { ConnectionOutcome, ConnectionSummary } from '../../../core/capture/connection';

/** What is known of each connection, by its id, in the order of ids. Never changed in place. */
export type Connections = ReadonlyMap<number, ConnectionSummary>;

/** What a frame of the listener changes; one copy for a frame, however many connections it tells of. */
export function withChanges(
  before: Connections,
  changed: readonly ConnectionSummary[],
  gone: readonly number[],
): Connections {
  if (changed.length + gone.length === 0) return before;
  const after = new Map(before);
  let last = lastKey(before);
  let inOrder = true;
  for (const connection of changed) {
    if (!after.has(connection.id)) {
      inOrder &&= connection.id > last;
      last = Math.max(last, connection.id);
    }
    after.set(connection.id, connection);
  }
  for (const id of gone) after.delete(id);
  return inOrder ? after : new Map([...after].sort(([a], [b]) => a - b));
}

function lastKey(connections: Connections): number {
  let last = 0;
  for (const id of connections.keys()) last = id;
  return last;
}

/** A connection that only said hello: drivers keep one to each server to see how it is, and it never logs in. */
export function isMonitoring({ login, outcome }: ConnectionSummary): boolean {
  return !login && outcome === 'quiet';
}

/** Whether a login came to nothing, by refusal or by breaking off. */
export function hasFailed({ outcome }: ConnectionSummary): boolean {
  return outcome === 'rejected' || outcome === 'broken';
}

/** The newest that is more than monitoring; null where there is none. */
export function newestOf(connections: Connections): ConnectionSummary | null {
  let newest: ConnectionSummary | null = null;
  for (const connection of connections.values()) if (!isMonitoring(connection)) newest = connection;
  return newest;
}

/** How many there are; those that monitor are counted apart, and in nothing else. */
export interface Counts {
  readonly total: number;
  readonly byOutcome: Readonly<Record<ConnectionOutcome, number>>;
  readonly monitoring: number;
}

export function countConnections(connections: Connections): Counts {
  const byOutcome = { open: 0, quiet: 0, authenticated: 0, rejected: 0, broken: 0 };
  let monitoring = 0;
  for (const connection of connections.values()) {
    if (isMonitoring(connection)) monitoring += 1;
    else byOutcome[connection.outcome] += 1;
  }
  return { total: connections.size - monitoring, byOutcome, monitoring };
}
