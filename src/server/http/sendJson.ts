import type { ServerResponse } from 'node:http';

/** Milliseconds for which a connection stays whose body was not read to its end: its answer is to arrive. */
const lingerMs = 1_000;

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
