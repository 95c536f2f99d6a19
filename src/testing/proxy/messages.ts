import { Binary, Int32 } from 'bson';
import type { Socket } from 'node:net';
import { encodeOpMsg } from '../../core/wire/opMsg';

/** A command as a page would send it. */
export function command(name: string, more: object = {}, requestId = 7): Uint8Array {
  return encodeOpMsg({ requestId, responseTo: 0, body: { [name]: new Int32(1), ...more, $db: 'admin' } });
}

export const saslStart = command('saslStart', {
  mechanism: 'MONGODB-AWS',
  payload: new Binary(new Uint8Array(8)),
});

/** A server's answer to that request. */
export function replyTo(request: Uint8Array, more: object = {}): Uint8Array {
  const responseTo = new DataView(request.buffer, request.byteOffset).getInt32(4, true);
  return encodeOpMsg({ requestId: 99, responseTo, body: { ok: 1, ...more } });
}

/** A server that is content with everything; each request must come as one chunk. */
export function contentServer(socket: Socket): void {
  socket.on('data', (request: Uint8Array) => socket.write(replyTo(request)));
}
