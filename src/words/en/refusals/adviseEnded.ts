import type { HandshakeEvent } from '../../../core/trace/events';

/** What is certain of temporary credentials whose end is known and was past when the run began; else nothing. */
export function adviseEnded(log: readonly HandshakeEvent[]): readonly string[] {
  const started = log.find((event) => event.type === 'started');
  if (!started?.temporary || started.expiration === undefined || started.expiration > started.wall) return [];
  const end = new Date(started.expiration).toISOString().replace(/\.\d+Z$/, 'Z');
  return [`These credentials ended at ${end}, before this run: get new ones from the same source`];
}
