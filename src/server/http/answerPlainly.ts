import { ServerResponse, type IncomingMessage, type Server } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * Whether a request that asks to go on by another protocol is to be answered as if it had not asked (RFC 9110, 7.8): by
 * h2c, say, as curl and Java's client do of themselves, and whatever watches over a process by these. What Node has
 * taken for an upgrade has no body any more.
 */
export function isPlain({ headers, method }: IncomingMessage): boolean {
  const asks = method === 'GET' || method === 'HEAD';
  return asks && headers.upgrade?.trim().toLowerCase() !== 'websocket';
}

/** Has the server answer such a request as any other; the connection ends with the answer. */
export function answerPlainly(server: Server, request: IncomingMessage, socket: Duplex): void {
  if (!(socket instanceof Socket)) return void socket.destroy();
  socket.on('error', () => socket.destroy());
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  response.once('finish', () => {
    response.detachSocket(socket);
    socket.end(() => socket.destroy());
  });
  server.emit('request', request, response);
}
