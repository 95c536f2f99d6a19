import { once } from 'node:events';
import { connect } from 'node:net';
import { createServer } from 'node:tls';
import { makeLocalCertificate } from '../../../server/listener/localCertificate';

/** The names by which drivers know STS, and which lead to this machine where `main.ts` runs in its own network. */
export const stsNames = ['sts.amazonaws.com', 'sts.us-east-1.amazonaws.com'] as const;

/** TLS before an STS that speaks plain HTTP, where a client looks for it by its name. @param to its port on loopback */
export async function startStsByName(
  to: number,
): Promise<{ readonly authority: string; close(): Promise<void> }> {
  const { ca, cert, key } = makeLocalCertificate(Date.now(), stsNames);
  const server = createServer({ cert, key }, (socket) => {
    const inner = connect(to, '127.0.0.1');
    // Whoever leaves takes the other along.
    socket.on('error', () => inner.destroy()).pipe(inner);
    inner.on('error', () => socket.destroy()).pipe(socket);
  });
  server.listen(443, '127.0.0.1');
  await once(server, 'listening');
  return {
    authority: ca,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
