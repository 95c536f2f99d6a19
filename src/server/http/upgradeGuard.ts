import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { faultData, type Fault } from '../../core/fault/fault';
import { retryAfter } from './retryAfter';
import { isOwnOrigin, isServedHost, type Served } from './servedHosts';

/** Only a page of this server may open a WebSocket to it. @param served the Host headers to answer to */
export function judgeUpgrade({ headers }: IncomingMessage, served: Served): 'host' | 'origin' | null {
  if (!isServedHost(headers.host, served)) return 'host';
  return isOwnOrigin(headers.origin, headers.host, served) ? null : 'origin';
}

/** Ends an upgrade by an HTTP answer, before any WebSocket stands. @param fault why, where waiting helps */
export function refuseUpgrade(socket: Duplex, status: 403 | 404 | 429 | 503, fault?: Fault): void {
  const body = fault ? JSON.stringify({ fault: faultData(fault) }) : '';
  const headers = {
    Connection: 'close',
    'Content-Length': Buffer.byteLength(body),
    ...(fault ? { 'Content-Type': 'application/json', ...retryAfter(fault) } : {}),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}

/** @param maxPayload bytes of the longest message that a page may send */
export function webSockets(maxPayload: number, clientTracking: boolean): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    maxPayload,
    perMessageDeflate: false,
    clientTracking,
    // No subprotocol exists; without this the first one offered would be agreed to.
    handleProtocols: () => false,
  });
}

/** How long a page has to answer a closing handshake, in milliseconds. */
const closeGrace = 1_000;

export function endWebSocket(ws: WebSocket, code: number): void {
  ws.close(code);
  setTimeout(() => ws.terminate(), closeGrace).unref();
}
