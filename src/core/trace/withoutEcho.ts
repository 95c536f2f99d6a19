import { isFaultData } from '../fault/codes';
import type { FaultData } from '../fault/facts';
import type { Ending, EventBody, HandshakeEvent } from './events';
import { echoMaskOf } from './echo';

/**
 * The same event, in whose words no part of the session token stands that a server was sent and may say back. Messages
 * and payloads stay to the byte as they were.
 * @param log of the same run, so far
 */
export function withoutEcho<T extends EventBody>(event: T, log: readonly HandshakeEvent[]): T {
  const clean = (text: string): string => echoMaskOf(log).text(text);
  switch (event.type) {
    case 'ended':
      return 'fault' in event.ending ? { ...event, ending: cleanEnding(event.ending, clean) } : event;
    case 'identified': {
      const { user, db, roles } = event.identity;
      const cleaned = roles.map((role) => ({ role: clean(role.role), db: clean(role.db) }));
      return { ...event, identity: { user: clean(user), db: clean(db), roles: cleaned } };
    }
    case 'notice':
      return event.notice.code === 'fault'
        ? { ...event, notice: { code: 'fault', fault: cleanFault(event.notice.fault, clean) } }
        : event;
    default:
      return event;
  }
}

function cleanEnding(ending: Extract<Ending, { fault: FaultData }>, clean: (text: string) => string): Ending {
  return ending.outcome === 'rejected'
    ? { ...ending, fault: cleanFault(ending.fault, clean) }
    : { ...ending, fault: cleanFault(ending.fault, clean) };
}

/** A fault's facts may have texts of the server's, such as its message or the name of a field. */
function cleanFault<Data extends FaultData>(fault: Data, clean: (text: string) => string): Data {
  const facts = Object.entries(fault).map(([name, fact]: [string, unknown]) => [
    name,
    typeof fact === 'string' ? clean(fact) : isFaultData(fact) ? cleanFault(fact, clean) : fact,
  ]);
  return Object.fromEntries(facts) as Data;
}
