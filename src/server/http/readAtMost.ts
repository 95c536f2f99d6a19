import type { IncomingMessage } from 'node:http';
import type { FaultFacts } from '../../core/fault/facts';
import { Fault } from '../../core/fault/fault';

/** A body that has a limit. */
export type BodyKind = Exclude<FaultFacts['message-too-large']['problem'], 'page' | 'proxy'>;

/**
 * A body as UTF-8, read to its end and no further than it may be long. What is left unread is for the caller to end.
 * @param maxBytes of the body, which is held in memory
 * @param what it is, for the fault
 * @throws Fault `message-too-large`, before it reads when the length is told beforehand; anything else when it breaks off
 */
export async function readAtMost(
  message: IncomingMessage,
  maxBytes: number,
  what: BodyKind,
): Promise<string> {
  const refuse = (length: number): void => {
    if (length > maxBytes) throw new Fault('message-too-large', { problem: what, limit: maxBytes });
  };
  refuse(Number(message.headers['content-length']));
  const chunks: Buffer[] = [];
  let length = 0;
  // Destroyed with its iterator, a request would take the connection for its answer with it.
  for await (const chunk of message.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    refuse(length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
