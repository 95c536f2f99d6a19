import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Fault } from '../../core/fault/fault';
import { readAtMost, type BodyKind } from './readAtMost';

/** The longest that a body may take to come, milliseconds. */
const bodyMs = 10_000;

/**
 * The body of a request, as UTF-8.
 * @param maxBytes of the body, which is held in memory
 * @param what it is, for the fault
 * @param ms the longest that it may take
 * @throws Fault `message-too-large`, before it reads when the length is told beforehand; `link-idle` when it takes too
 *   long, `link-broken` when it breaks off
 */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
  what: BodyKind,
  ms = bodyMs,
): Promise<string> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  const expired = once(late.signal, 'abort').then(() => {
    throw new Fault('link-idle', { problem: 'request', ms });
  });
  try {
    return await Promise.race([expired, readAtMost(request, maxBytes, what)]);
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    throw new Fault('link-broken', { problem: 'request' }, thrown);
  } finally {
    clearTimeout(timer);
  }
}
