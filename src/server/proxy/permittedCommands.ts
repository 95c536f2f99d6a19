import type { FaultFacts } from '../../core/fault/facts';
import { Fault } from '../../core/fault/fault';
import { checkedElements } from '../../core/bson/checkedElements';
import { int32At, requireWholeDocument, type Element } from '../../core/bson/elements';
import { bsonType } from '../../core/bson/types';
import { utf8Decode } from '../../core/bytes/utf8';
import { mechanism } from '../../core/mongodbAws/constants';
import { requireEnvelope } from '../../core/wire/opMsg';

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
 * Decides whether a message of the page may go to a server. It is checked to its last byte, and of its values none is read but
 * the mechanism. Nothing of it is quoted in an error.
 * @param conversationBegun whether a saslStart has already passed on this link
 * @param maxLength bytes, header included
 * @throws Fault `message-too-large`, `command-refused`, or what `decodeOpMsg` throws
 */
export function judgeOutgoing(message: Uint8Array, conversationBegun: boolean, maxLength: number): Outgoing {
  if (message.length > maxLength) {
    throw new Fault('message-too-large', { problem: 'proxy', found: message.length, limit: maxLength });
  }
  const at = requireEnvelope(message, 0);
  requireWholeDocument(message, at);
  const elements = checkedElements(message, at);
  if (int32At(message, 16) !== 0) throw new Fault('flags-unsupported', { problem: 'proxy', offset: 16 });
  if (int32At(message, 8) !== 0) throw refuse({ problem: 'not-a-request' }, 8);
  const [first] = elements;
  if (!first) throw new Fault('command-invalid', { offset: at });
  const command = permitted(first.name);
  if (command === 'saslStart') judgeSaslStart(mechanismIn(elements, message), conversationBegun);
  if (elements.some(({ name }) => name === 'speculativeAuthenticate'))
    throw refuse({ problem: 'speculative' }, 21);
  return { requestId: int32At(message, 4), command };
}

/** Another mechanism would make the proxy a way to try passwords. */
function judgeSaslStart(named: string | null, conversationBegun: boolean): void {
  if (named !== mechanism) throw refuse({ problem: 'mechanism' }, 21);
  if (conversationBegun) throw refuse({ problem: 'second-conversation' }, 21);
}

function mechanismIn(elements: readonly Element[], message: Uint8Array): string | null {
  const found = elements.find(({ name }) => name === 'mechanism');
  if (found?.type !== bsonType.string) return null;
  const start = found.valueOffset + 4;
  return utf8Decode(message.subarray(start, found.valueOffset + found.valueLength - 1), start);
}

function permitted(name: string): PermittedCommand {
  const command = permittedCommands.find((known) => known === name);
  if (command === undefined) throw refuse({ problem: 'command' }, 21);
  return command;
}

function refuse(facts: FaultFacts['command-refused'], offset: number): Fault {
  return new Fault('command-refused', { ...facts, offset });
}
