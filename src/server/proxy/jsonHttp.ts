import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Fault } from '../../core/fault/fault';

/*
 * How the addresses under `/api` that take and give JSON read and answer.
 */

/** Milliseconds for which a connection stays whose body was not read to its end: its answer is to arrive. */
const lingerMs = 1_000;

/** The longest that a body may take to come, milliseconds. */
const bodyMs = 10_000;

/**
 * @param maxBytes of the body, which is held in memory
 * @param tooLarge the message of the fault
 * @param ms the longest that it may take
 * @throws Fault `message-too-large`, before it reads when the length is told beforehand; `link-idle` when it takes too
 *   long, `link-broken` when it breaks off
 */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
  tooLarge: string,
  ms = bodyMs,
): Promise<string> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  const expired = once(late.signal, 'abort').then(() => {
    throw new Fault('link-idle', `The request did not come whole within ${ms} ms`);
  });
  try {
    return await Promise.race([expired, wholeBody(request, maxBytes, tooLarge)]);
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    throw new Fault('link-broken', 'The request broke off before it was whole', { cause: thrown });
  } finally {
    clearTimeout(timer);
  }
}

async function wholeBody(request: IncomingMessage, maxBytes: number, tooLarge: string): Promise<string> {
  const refuse = (length: number): void => {
    if (length > maxBytes) throw new Fault('message-too-large', tooLarge);
  };
  refuse(Number(request.headers['content-length']));
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    refuse(length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Answers for this page alone; nothing when whoever asked has gone. What it has not sent by then is not waited for. */
export function sendJson(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed) return;
  const { req: request } = response;
  const letGo = (): void => {
    if (!request.complete) request.destroy();
  };
  response.once('finish', () => {
    if (!request.complete) setTimeout(letGo, lingerMs).unref();
  });
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}
