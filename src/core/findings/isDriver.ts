import type { HandshakeEvent } from '../trace/events';

/** Whether it was a driver that signed, of whose texts nothing goes over the wire. */
export function isDriver(log: readonly HandshakeEvent[]): boolean {
  return log.some((event) => event.type === 'started' && event.target.kind === 'listener');
}
