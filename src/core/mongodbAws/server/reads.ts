import { Int32, Long } from 'bson';
import type { Document } from '../../bson/document';

/** The reads that a driver or an application may begin with; the sandbox has the answers of an empty database. */
const readCommands = ['find', 'aggregate', 'count'] as const;

export type ReadCommand = (typeof readCommands)[number];

export function isReadCommand(name: string): name is ReadCommand {
  return (readCommands as readonly string[]).includes(name);
}

/** `aggregate` is there for `countDocuments`, which is one. */
export function answerRead(name: ReadCommand, command: Document): Document {
  if (name === 'count') return { n: new Int32(0), ok: 1 };
  const database = typeof command.$db === 'string' ? command.$db : '';
  const collection: unknown = command[name];
  const target = typeof collection === 'string' ? collection : '$cmd.aggregate';
  return { cursor: { firstBatch: [], id: Long.ZERO, ns: `${database}.${target}` }, ok: 1 };
}
