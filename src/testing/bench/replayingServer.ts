import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { RecordedHandshake } from './recordedHandshake';

/** A server that answers as was recorded, whoever asks what: it takes little of the processors that it is measured on. */
export async function replayingServer({ replies }: RecordedHandshake): Promise<{ readonly port: number }> {
  const server = createServer({ noDelay: true }, (socket) => {
    let next = 0;
    // A message of a handshake is small, and the proxy sends no other before its reply: each chunk is one.
    socket.on('data', () => socket.write(replies[next++ % replies.length] ?? ''));
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address() as AddressInfo;
}
