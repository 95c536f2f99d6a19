import { countConnections, type Connections } from './connections';

/**
 * A list that stands still. What comes meanwhile is held as it would be listed, by what the listener keeps and
 * therefore as bounded as that.
 */
export interface Paused {
  /** As it stood. */
  readonly shown: Connections;
  /** How many came, and were forgotten by the listener before anybody saw them. */
  readonly missed: number;
}

/** What is listed. */
export function shownConnections({
  paused,
  connections,
}: {
  readonly paused: Paused | null;
  readonly connections: Connections;
}): Connections {
  return paused ? paused.shown : connections;
}

/** @param gone what the listener forgot, of what it had told until then */
export function withMissed(paused: Paused, told: Connections, gone: readonly number[]): Paused {
  const missed = gone.filter((id) => told.has(id) && !paused.shown.has(id)).length;
  return missed === 0 ? paused : { ...paused, missed: paused.missed + missed };
}

/** What is still open, of all that there is. */
export function onlyOpen(connections: Connections): Connections {
  return new Map([...connections].filter(([, { closedAt }]) => closedAt === undefined));
}

/** What came while the list stood still. */
export interface Waiting {
  readonly logins: number;
  readonly monitoring: number;
  /** Of those in the list. */
  readonly changed: number;
  readonly missed: number;
}

export function waitingIn({ shown, missed }: Paused, connections: Connections): Waiting {
  const news = new Map([...connections].filter(([id]) => !shown.has(id)));
  const { total, monitoring } = countConnections(news);
  let changed = 0;
  for (const [id, was] of shown) {
    const now = connections.get(id);
    if (now && now !== was) changed += 1;
  }
  return { logins: total, monitoring, changed, missed };
}
