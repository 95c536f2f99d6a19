import type { HandshakeEvent } from '../trace/events';
import type { ServerFinding } from '../mongodbAws/server/finding';

/** The last one; a cluster's server and STS tell nobody what they find. */
export function findingIn(log: readonly HandshakeEvent[]): ServerFinding | null {
  return log.findLast((event) => event.type === 'judged' || event.type === 'refused-by-server') ?? null;
}
