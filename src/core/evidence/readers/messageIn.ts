import type { Document } from '../../bson/document';
import { orNull } from '../../fault/fault';
import { readMessage } from '../../wire/readMessage';
import type { PieceFacts, Said } from '../piece';
import type { Scan } from '../scan';
import { commandIn } from './commandIn';
import { helloIn } from './helloIn';
import { refusalIn } from './refusalIn';

/** A whole message of MongoDB; null for bytes that are none. */
export function messageIn(message: Uint8Array, scan: Scan): PieceFacts['wire-message'] | null {
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
