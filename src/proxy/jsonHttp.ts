import type { IncomingMessage, ServerResponse } from 'node:http';
import { Fault } from '../core/bytes/fault';

/*
 * How the addresses under `/api` that take and give JSON read and answer.
 */

/**
 * @param maxBytes of the body, which is held in memory
 * @param tooLarge the message of the fault
 * @throws Fault `message-too-large`, before it reads when the length is told beforehand
 */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
  tooLarge: string,
): Promise<string> {
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

/** Answers for this page alone; nothing when whoever asked has gone. */
export function sendJson(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}
