import { Binary } from 'bson';
import type { Document } from '../../bson/document';
import { readChallenge, readFinal, readFirst } from '../../capture/login';
import { driverOfMetadata } from '../drivers/driverOfMetadata';
import type { Command } from '../piece';

/** What a document says in the conversation, by its first names; null where it is none of its commands and replies. */
export function commandIn(document: Document): Command | null {
  if ('saslStart' in document) return { command: 'saslStart', first: readFirst(document) };
  if ('saslContinue' in document) return { command: 'saslContinue', final: readFinal(document) };
  if (
    typeof document.client === 'object' &&
    ['hello', 'isMaster', 'ismaster'].some((name) => name in document)
  ) {
    return { command: 'hello', ...driverOfMetadata(document.client) };
  }
  if ('conversationId' in document && (document.payload instanceof Binary || 'done' in document)) {
    return { command: 'sasl-reply', challenge: readChallenge(document), done: document.done === true };
  }
  const user: unknown = document.authInfo?.authenticatedUsers?.[0]?.user;
  return typeof user === 'string' ? { command: 'connection-status', user } : null;
}
