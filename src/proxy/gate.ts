import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { isOwnOrigin, isServedHost } from './served';

/** Only a page of this server may open a WebSocket to it. @param served the Host headers to answer to */
export function judgeUpgrade(
  { headers }: IncomingMessage,
  served: ReadonlySet<string>,
): 'host' | 'origin' | null {
  if (!isServedHost(headers.host, served)) return 'host';
  return isOwnOrigin(headers.origin, headers.host) ? null : 'origin';
}

/** Ends an upgrade by an HTTP answer, before any WebSocket stands. */
export function refuseUpgrade(socket: Duplex, status: 403 | 404 | 503): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
