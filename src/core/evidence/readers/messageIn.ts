import type { Document } from '../../bson/document';
import { orNull } from '../../fault/fault';
import { MisplacedSecrets } from '../../sigv4/misplacedSecrets';
import { readMessage } from '../../wire/readMessage';
import type { PieceFacts, Said } from '../piece';
import type { Scan } from '../scan';
import { commandIn } from './commandIn';
import { helloIn } from './helloIn';
import { refusalIn } from './refusalIn';

/** A whole message of MongoDB; null for bytes that are none. */
export function messageIn(sent: Uint8Array, scan: Scan): PieceFacts['wire-message'] | null {
  if (!orNull(() => readMessage(sent))) return null;
  const message = new MisplacedSecrets().bytes(sent);
  const body = orNull(() => readMessage(message).body);
  return body && { message, says: saidIn(body, scan) };
}

function saidIn(body: Document, scan: Scan): Said | null {
  const command = commandIn(body);
  if (command) return command;
  const hello = helloIn(body);
  if (hello) return { command: 'hello-reply', hello };
  const refusal = refusalIn(body, scan);
  return refusal && { command: 'refusal', refusal };
}
