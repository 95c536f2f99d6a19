import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands where oauth2-proxy would, and answers what nginx asks of it: whether a visitor is let in. */
export interface SignIn {
  readonly port: number;
  signedIn: boolean;
  close(): void;
}

export async function startSignIn(): Promise<SignIn> {
  const server = createServer((_request, response) => response.writeHead(signIn.signedIn ? 202 : 401).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const signIn = {
    port: (server.address() as AddressInfo).port,
    signedIn: true,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return signIn;
}
