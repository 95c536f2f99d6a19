import type { FaultFacts } from '../../core/fault/facts';
import { Fault } from '../../core/fault/fault';
import type { Document } from '../../core/bson/document';
import { mechanism } from '../../core/mongodbAws/constants';
import { commandName, decodeOpMsg } from '../../core/wire/opMsg';

/** The commands of a MONGODB-AWS handshake. Nothing else passes. */
export const permittedCommands = [
  'hello',
  'saslStart',
  'saslContinue',
  'connectionStatus',
  'ping',
  'endSessions',
] as const;

export type PermittedCommand = (typeof permittedCommands)[number];

/** A message that may go to a server, as far as the proxy needs to know it. */
export interface Outgoing {
  readonly requestId: number;
  readonly command: PermittedCommand;
}

/**
 * Decides whether a message of the page may go to a server. Nothing of the message is quoted in an error.
 * @param conversationBegun whether a saslStart has already passed on this link
 * @param maxLength bytes, header included
 * @throws Fault `message-too-large`, `command-refused`, or what `decodeOpMsg` throws
 */
export function judgeOutgoing(message: Uint8Array, conversationBegun: boolean, maxLength: number): Outgoing {
  if (message.length > maxLength) {
    throw new Fault('message-too-large', { problem: 'proxy', found: message.length, limit: maxLength });
  }
  const { requestId, responseTo, flagBits, body } = decodeOpMsg(message);
  if (flagBits !== 0) throw new Fault('flags-unsupported', { problem: 'proxy', offset: 16 });
  if (responseTo !== 0) throw refuse({ problem: 'not-a-request' }, 8);
  const command = permitted(commandName(body));
  if (command === 'saslStart') judgeSaslStart(body, conversationBegun);
  if ('speculativeAuthenticate' in body) throw refuse({ problem: 'speculative' }, 21);
  return { requestId, command };
}

/** Another mechanism would make the proxy a way to try passwords. */
function judgeSaslStart(body: Document, conversationBegun: boolean): void {
  if (body.mechanism !== mechanism) throw refuse({ problem: 'mechanism' }, 21);
  if (conversationBegun) throw refuse({ problem: 'second-conversation' }, 21);
}

function permitted(name: string): PermittedCommand {
  const command = permittedCommands.find((known) => known === name);
  if (command === undefined) throw refuse({ problem: 'command' }, 21);
  return command;
}

function refuse(facts: FaultFacts['command-refused'], offset: number): Fault {
  return new Fault('command-refused', { ...facts, offset });
}
