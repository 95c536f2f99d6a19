import { faultData } from '../../core/fault/fault';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { DriverTls } from '../../core/link/facts';
import { tlsClientFault } from './driverFaults';
import { driverTls } from './driverTls';
import { DriverConnection, type ListenerLine, type Tell } from './driverConnection';
import { defaultDriverLimits, type DriverLimits } from './driverLimits';
import { startListening } from '../http/startListening';
import { MessageMemory } from './messageMemory';
import type { OpenSession } from './listenerSession';
import { Turns } from './turns';

/** Bytes of messages that are not whole or not answered, over all connections, beside what each may hold. */
const memoryForMessages = 64 * 1024 * 1024;

export interface ListenOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly openSession: OpenSession;
  /** Told of each connection; what it returns is told what happens there, `closed` last. */
  readonly connected?: () => Tell;
  /** Serves TLS with these, PEM. */
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly limits?: Partial<DriverLimits>;
  /** Connections at once; further ones are closed at the door. */
  readonly maxConnections?: number;
  /** Told what happened, in names, sizes and codes. */
  readonly log?: (line: ListenerLine) => void;
}

export interface DriverListener {
  readonly host: string;
  readonly port: number;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/** Listens for drivers, and lets a session answer each. @rejects when it cannot listen */
export async function listenForDrivers(options: ListenOptions): Promise<DriverListener> {
  const { host, openSession, connected = () => () => undefined, log = () => undefined } = options;
  const limits = { ...defaultDriverLimits, ...options.limits };
  const sockets = new Set<Socket>();
  const memory = new MessageMemory(memoryForMessages);
  const turns = new Turns();
  const serve = (socket: Socket, secured?: DriverTls): void => {
    const tell = connected();
    if (secured) tell({ type: 'secured', tls: secured });
    void new DriverConnection(socket, { openSession, tell, log, limits, memory, turns });
  };
  const server = options.tls ? tlsServer(options.tls, serve) : createTcpServer((socket) => serve(socket));
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', (error: Error, socket: Socket) => {
    const tell = connected();
    const fault = tlsClientFault(error);
    tell({ type: 'fault', fault: faultData(fault) });
    tell({ type: 'closed', by: 'driver' });
    log({ event: 'closed', code: fault.code });
    socket.destroy();
  });
  server.maxConnections = options.maxConnections ?? 4000;
  const port = await startListening(server, { host, port: options.port, backlog: 2048 });
  return {
    host,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function tlsServer(
  own: NonNullable<ListenOptions['tls']>,
  serve: (socket: Socket, secured: DriverTls) => void,
) {
  const factsOf = driverTls(own.cert);
  return createTlsServer({ ...own }, (socket) => serve(socket, factsOf(socket)));
}
