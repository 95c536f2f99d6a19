import type { Document } from '../../bson/document';
import { Fault, faultData } from '../../fault/fault';
import { errorReply } from './errors';
import type { ServerFinding } from './finding';
import { serverModes, type ServerMode, type StepFailure } from './modes';
import type { ServerPorts } from './state';

/** The server that these ports make it. */
export function modeOf({ mode = 'percona' }: ServerPorts): ServerMode {
  return serverModes[mode];
}

/** Tells why, which no client of a real server learns, and gives back what the client is told. */
export function refuse(
  ports: ServerPorts,
  reply: Document,
  reason: string,
  beside: Pick<ServerFinding & { type: 'refused-by-server' }, 'offset' | 'chosen'> = {},
): Document {
  ports.tell?.({ type: 'refused-by-server', reason, ...beside });
  return reply;
}

/** What the client is told when a step of the conversation fails, in this server's words. */
export function refusalReply(ports: ServerPorts, failure: StepFailure): Document {
  const { codeName, errmsg } = modeOf(ports).refusal(failure);
  return errorReply(codeName, errmsg);
}

/** A payload that cannot be taken. @throws what is no fault of the client's */
export function refusePayload(ports: ServerPorts, cause: unknown): Document {
  if (!(cause instanceof Fault)) throw cause;
  const reason = `${ports.inWords(faultData(cause))}.`;
  const { offset } = cause.facts;
  return refuse(ports, refusalReply(ports, { reason }), reason, offset === undefined ? {} : { offset });
}
