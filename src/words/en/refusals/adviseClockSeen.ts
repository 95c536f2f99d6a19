import type { HandshakeEvent } from '../../../core/trace/events';
import { isDriver } from '../../../core/findings/isDriver';

/** From here on the clock is worth a word, milliseconds: the least that AWS speaks of. */
const worthAWordMs = 5 * 60_000;

/** What the server's clock in hello told of the one that signed; nothing where they agree, or where a driver signed. */
export function adviseClockSeen(log: readonly HandshakeEvent[]): readonly string[] {
  const started = log.find((event) => event.type === 'started');
  const described = log.findLast((event) => event.type === 'described');
  const theirs = described?.server.localTime;
  if (!started || !described || theirs === undefined || isDriver(log)) return [];
  const ahead = started.wall + described.at - theirs;
  if (Math.abs(ahead) <= worthAWordMs) return [];
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  return [
    `The clock that signed is ${minutes} minutes ${ahead > 0 ? 'ahead of' : 'behind'} the server’s (step 4): set the one that is wrong`,
  ];
}
