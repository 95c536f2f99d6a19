import type { Socket } from 'node:net';
import { Fault, toFault } from '../core/bytes/fault';
import { recordFault } from '../core/handshake/faultRecord';
import type { EntryBody } from '../core/listener/connection';
import { Framer } from '../core/wire/framer';
import { slowFault, strayFault } from './driverFaults';
import type { ListenerSession, OpenSession } from './session';

export interface ConnectionLimits {
  /** Bytes; longer messages end the connection. */
  readonly messageLength: number;
  /** Milliseconds without a byte after which a connection is closed. */
  readonly idle: number;
  /** Milliseconds from the first byte of a message to its last. */
  readonly message: number;
}

const defaultLimits: ConnectionLimits = { messageLength: 1024 * 1024, idle: 600_000, message: 30_000 };

export interface SandboxLine {
  readonly event: 'command' | 'closed';
  readonly command?: string;
  readonly bytes?: number;
  readonly code?: string | number;
}

export interface ConnectionOptions {
  readonly openSession: OpenSession;
  /** Told what happens, `closed` last. */
  readonly tell: (entry: EntryBody) => void;
  readonly log: (line: SandboxLine) => void;
  readonly limits: Partial<ConnectionLimits>;
}

/** Of what cannot be framed, so much is recorded, in bytes. */
const strayLength = 256;

/** Serves one driver until either side ends it: each message is answered before the next is read. */
export function serveConnection(socket: Socket, options: ConnectionOptions): void {
  const { tell, log, limits } = options;
  const session = options.openSession(tell);
  let by: 'driver' | 'listener' = 'driver';
  const hangUp = (): void => {
    by = 'listener';
    socket.destroy();
  };
  const giveUp = (fault: Fault): void => {
    if (socket.closed) return;
    tell({ type: 'fault', fault: recordFault(fault) });
    log({ event: 'closed', code: fault.code });
    hangUp();
  };
  socket.once('close', () => {
    session.close();
    tell({ type: 'closed', by });
  });
  // Whoever reads the socket is told of its errors as well; this one is for the time when nobody does.
  socket.on('error', () => socket.destroy());
  socket.setNoDelay(true);
  socket.setTimeout(limits.idle ?? defaultLimits.idle, hangUp);
  const serve = async (): Promise<void> => {
    try {
      const end = await converse(socket, session, { ...options, giveUp });
      if (end === 'pipe') return session.pipe?.(socket);
      if (end === 'hung-up') return void socket.destroy();
      by = 'listener';
      socket.end();
    } catch (thrown) {
      if (!socket.destroyed) giveUp(toFault(thrown));
    }
  };
  void serve();
}

/** How a conversation ended: by the session's word, or because the driver is gone. */
type End = 'close' | 'pipe' | 'hung-up';

/** @throws Fault for what is no message, or what the session throws; anything else when the socket breaks */
async function converse(
  socket: Socket,
  session: ListenerSession,
  { tell, log, limits, giveUp }: ConnectionOptions & { readonly giveUp: (fault: Fault) => void },
): Promise<End> {
  const framer = new Framer(limits.messageLength ?? defaultLimits.messageLength);
  let patience: NodeJS.Timeout | undefined;
  const chunks = socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  try {
    for await (const chunk of chunks) {
      for (const message of frame(framer, chunk, tell)) {
        clearTimeout(patience);
        patience = undefined;
        tell({ type: 'message', from: 'driver', message });
        const { reply, command, code, afterwards } = await session.receive(message);
        log({ event: 'command', command, bytes: message.length, ...(code === undefined ? {} : { code }) });
        if (socket.destroyed) return 'hung-up';
        if (reply !== null) {
          tell({ type: 'message', from: 'server', message: reply });
          await write(socket, reply);
        }
        if (afterwards !== undefined) return afterwards;
      }
      if (framer.pendingBytes > 0) {
        const limit = limits.message ?? defaultLimits.message;
        patience ??= setTimeout(() => giveUp(slowFault(framer.pendingBytes, limit)), limit);
      }
    }
    framer.end();
    return 'hung-up';
  } finally {
    clearTimeout(patience);
  }
}

function frame(framer: Framer, chunk: Buffer, tell: (entry: EntryBody) => void): readonly Uint8Array[] {
  try {
    return framer.push(chunk);
  } catch (cause) {
    tell({ type: 'stray', bytes: Uint8Array.from(chunk.subarray(0, strayLength)) });
    throw cause instanceof Fault ? strayFault(cause, chunk) : cause;
  }
}

/** Resolves when the bytes are with the system, or the socket is gone. */
function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => socket.write(bytes, () => resolve()));
}
