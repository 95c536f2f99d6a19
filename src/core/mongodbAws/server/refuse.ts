import type { Document } from '../../bson/document';
import { Fault, faultData } from '../../fault/fault';
import { errorReply } from './errors';
import type { ServerFinding } from './finding';
import { serverModes, type ServerMode } from './modes';
import type { RefusalReason, StepReason } from './refusalReason';
import type { ServerPorts } from './state';

/** The server that these ports make it. */
export function modeOf({ mode = 'percona' }: ServerPorts): ServerMode {
  return serverModes[mode];
}

/** Tells why, which no client of a real server learns, and gives back what the client is told. */
export function refuse(
  ports: ServerPorts,
  reply: Document,
  reason: RefusalReason,
  beside: Pick<ServerFinding & { type: 'refused-by-server' }, 'offset' | 'chosen'> = {},
): Document {
  ports.tell?.({ type: 'refused-by-server', reason, ...beside });
  return reply;
}

/** What the client is told when a step of the conversation fails, in this server's words. */
export function refusalReply(ports: ServerPorts, reason: StepReason): Document {
  const { codeName, errmsg } = modeOf(ports).refusal({
    ...(reason.code === 'sts-refused' ? { status: reason.error.status } : {}),
    reason: ports.inWords(reason),
  });
  return errorReply(codeName, errmsg);
}

/** A payload that cannot be taken. @throws what is no fault of the client's */
export function refusePayload(ports: ServerPorts, cause: unknown): Document {
  if (!(cause instanceof Fault)) throw cause;
  const reason = { code: 'payload-refused', fault: faultData(cause) } as const;
  const { offset } = cause.facts;
  return refuse(ports, refusalReply(ports, reason), reason, offset === undefined ? {} : { offset });
}
