import type { WebSocket } from 'ws';

/** Milliseconds between pings: many proxies end a connection on which nothing has passed for 60 s. */
export const pingMs = 25_000;

/** Has something pass on a WebSocket as long as it lives, and ends one whose other side no longer answers. */
export function keepAwake(ws: WebSocket): void {
  let answered = true;
  ws.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) return ws.terminate();
    answered = false;
    return ws.ping();
  }, pingMs).unref();
  ws.once('close', () => clearInterval(timer));
}
