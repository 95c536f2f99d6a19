import type { AddressInfo, ListenOptions, Server } from 'node:net';

/** @returns the port that was bound. @rejects a system error with `code` (`EADDRINUSE`) when it cannot listen */
export function startListening(server: Server, options: ListenOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
