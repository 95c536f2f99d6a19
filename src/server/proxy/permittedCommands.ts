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
    throw new Fault(
      'message-too-large',
      `The message has ${message.length} bytes; at most ${maxLength} may go to a server`,
    );
  }
  const { requestId, responseTo, flagBits, body } = decodeOpMsg(message);
  if (flagBits !== 0) throw new Fault('flags-unsupported', 'The proxy passes no flag bits', { offset: 16 });
  if (responseTo !== 0) throw refuse('A request answers nothing, yet its responseTo is not 0', 8);
  const command = permitted(commandName(body));
  if (command === 'saslStart') judgeSaslStart(body, conversationBegun);
  if ('speculativeAuthenticate' in body) throw refuse('The proxy passes no speculative authentication', 21);
  return { requestId, command };
}

/** Another mechanism would make the proxy a way to try passwords. */
function judgeSaslStart(body: Document, conversationBegun: boolean): void {
  if (body.mechanism !== mechanism) throw refuse(`The only mechanism that passes is ${mechanism}`, 21);
  if (conversationBegun) throw refuse('A link carries one SASL conversation; this would be the second', 21);
}

function permitted(name: string): PermittedCommand {
  const command = permittedCommands.find((known) => known === name);
  if (command === undefined) throw refuse('The command is not one that the proxy passes', 21);
  return command;
}

function refuse(message: string, offset: number): Fault {
  return new Fault('command-refused', message, { offset });
}
