import type { EventBody, FaultRecord, HandshakeEvent } from '../../../core/trace/events';
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
      return 'fault' in event.ending
        ? { ...event, ending: { ...event.ending, fault: cleanFault(event.ending.fault, clean) } }
        : event;
    case 'identified': {
      const { user, db, roles } = event.identity;
      const cleaned = roles.map((role) => ({ role: clean(role.role), db: clean(role.db) }));
      return { ...event, identity: { user: clean(user), db: clean(db), roles: cleaned } };
    }
    case 'notice':
      return { ...event, text: clean(event.text) };
    default:
      return event;
  }
}

function cleanFault(fault: FaultRecord, clean: (text: string) => string): FaultRecord {
  const { message, serverCodeName, serverMessage } = fault;
  return {
    ...fault,
    message: clean(message),
    ...(serverCodeName === undefined ? {} : { serverCodeName: clean(serverCodeName) }),
    ...(serverMessage === undefined ? {} : { serverMessage: clean(serverMessage) }),
  };
}
