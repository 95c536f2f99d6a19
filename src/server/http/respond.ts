import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Milliseconds for which a connection stays whose body was not read to its end: its answer is to arrive. */
const lingerMs = 1_000;

/** Answers whole; nothing when whoever asked has gone. What it has not sent by then is not waited for. */
export function respond(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string,
): void {
  if (response.destroyed) return;
  const { req: request } = response;
  const letGo = (): void => {
    if (!request.complete) request.destroy();
  };
  response.once('finish', () => {
    if (!request.complete) setTimeout(letGo, lingerMs).unref();
  });
  response.writeHead(status, headers);
  response.end(body);
}
