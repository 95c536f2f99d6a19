import { concatBytes } from '../../core/bytes/bytes';
import { readElements, type Element } from '../../core/bson/elements';
import { bsonType } from '../../core/bson/types';
import type { ServerReply } from './serverReply';

/**
 * What a reply to hello says of the server's place in a cluster (specification:
 * source/server-discovery-and-monitoring). A driver that learnt it would leave the relay for the hosts named, or ask
 * for replies by the stream.
 */
const topologyFacts: ReadonlySet<string> = new Set([
  'setName',
  'setVersion',
  'electionId',
  'hosts',
  'passives',
  'arbiters',
  'primary',
  'me',
  'secondary',
  'arbiterOnly',
  'passive',
  'hidden',
  'tags',
  'buildIndexes',
  'secondaryDelaySecs',
  'slaveDelay',
  'lastWrite',
  'topologyVersion',
  'isreplicaset',
]);

/** Kept back for another reason: what came compressed afterwards could not be shown. */
const compression = 'compression';

const writableFlags: readonly string[] = ['isWritablePrimary', 'ismaster'];

/**
 * Makes a reply to hello look like a standalone server's, so that a driver stays on the connection it has. A mongos
 * stays one. Every other byte is the server's own; a reply with nothing to change comes back as it was.
 * @throws Fault `bson-invalid`
 */
export function standaloneHello({ message, documentAt }: ServerReply): Uint8Array {
  const kept = readElements(message, documentAt)
    .filter(({ name }) => name !== compression && !topologyFacts.has(name))
    .map((element) => bytesOf(message, element));
  const end = Uint8Array.of(0);
  const whole = concatBytes([message.subarray(0, documentAt + 4), ...kept, end]);
  const view = new DataView(whole.buffer);
  view.setInt32(0, whole.length, true);
  view.setInt32(documentAt, whole.length - documentAt, true);
  return whole;
}

function bytesOf(message: Uint8Array, element: Element): Uint8Array {
  const { name, type, typeOffset, valueOffset, valueLength } = element;
  const bytes = message.slice(typeOffset, valueOffset + valueLength);
  if (type === bsonType.boolean && writableFlags.includes(name)) bytes[bytes.length - 1] = 1;
  return bytes;
}
