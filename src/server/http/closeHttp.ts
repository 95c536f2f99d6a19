import type { Server } from 'node:http';

/** Ends a server and whatever is connected to it. */
export function closeHttp(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
