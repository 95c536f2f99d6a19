import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

const host = '127.0.0.1';

/** A way to a port of this machine whose connections can be broken while it stays open. */
export interface BreakableWay {
  readonly port: number;
  breakAll(): void;
  close(): Promise<void>;
}

export async function breakableWay(to: number): Promise<BreakableWay> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const onwards = connect(to, host);
    for (const one of [socket, onwards]) {
      open.add(one);
      // Broken on purpose, or by the other side.
      one.on('error', () => one.destroy());
      one.on('close', () => open.delete(one));
    }
    socket.pipe(onwards).pipe(socket);
  });
  server.listen(0, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    breakAll: () => open.forEach((one) => one.destroy()),
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}
