import { Fault, faultFrom, toFault } from '../../core/fault/fault';
import type { LinkEvent, Opened, Skipped } from '../../core/link/facts';
import {
  decodeProxyFrame,
  encodeFrame,
  linkLimits,
  linkVersion,
  type ProxyFrame,
} from '../../core/link/frames';
import { serverGoes } from '../../core/link/closeCodes';
import type { Link, Reply } from '../../core/link/ports';

interface Waiting {
  readonly want: 'opened' | 'message';
  readonly resolve: (result: Opened | Reply) => void;
  readonly reject: (fault: Fault) => void;
}

/** Whoever waits for the proxy: one at a time, until it is over. */
interface Waiter {
  /** @rejects with why it is over, or `link-busy` */
  wait<T extends Opened | Reply>(want: Waiting['want'], send: () => void): Promise<T>;
  /** @returns whether somebody waited for that */
  settle(want: Waiting['want'], result: Opened | Reply): boolean;
  /** It is over; the first reason stays. */
  end(fault: Fault): void;
  readonly ended: Promise<Fault>;
}

function createWaiter(): Waiter {
  let over: Fault | null = null;
  let waiting: Waiting | null = null;
  let tellEnd: (fault: Fault) => void;
  return {
    ended: new Promise<Fault>((resolve) => (tellEnd = resolve)),
    end(fault) {
      over ??= fault;
      tellEnd(over);
      const waiter = waiting;
      waiting = null;
      waiter?.reject(over);
    },
    settle(want, result) {
      if (waiting?.want !== want) return false;
      const { resolve } = waiting;
      waiting = null;
      resolve(result);
      return true;
    },
    wait: <T>(want: Waiting['want'], send: () => void) =>
      new Promise<T>((resolve, reject) => {
        if (over) return reject(over);
        if (waiting) return reject(new Fault('link-busy', { problem: 'page' }));
        waiting = { want, resolve: resolve as Waiting['resolve'], reject };
        return send();
      }),
  };
}

/**
 * A link through the proxy: one WebSocket, one conversation. Whatever breaks it, whoever waits is told by a Fault.
 * @param connect opens the socket; called once, by `open`
 * @param why asks why it was not granted; null: nobody knows
 */
export function webSocketLink(connect: () => WebSocket, why: () => Promise<Fault | null>): Link {
  const waiter = createWaiter();
  const { wait } = waiter;
  let socket: WebSocket | null = null;
  let reached = false;
  let serverMs: number | undefined;
  let tellEvent: ((event: LinkEvent) => void) | null = null;

  const end = (fault: Fault): void => {
    waiter.end(fault);
    socket?.close();
  };

  const settle = (want: Waiting['want'], result: Opened | Reply): void => {
    if (!waiter.settle(want, result)) end(new Fault('link-broken', { problem: 'unasked' }));
  };

  const onFrame = (frame: ProxyFrame): void => {
    switch (frame.type) {
      case 'event':
        return tellEvent?.(frame.event);
      case 'opened':
        return settle('opened', frame.opened);
      case 'reply':
        serverMs = frame.serverMs;
        return undefined;
      case 'failed':
        return end(faultFrom(frame.fault));
    }
  };

  const onMessage = (data: string | ArrayBuffer): void => {
    try {
      if (typeof data === 'string') return onFrame(decodeProxyFrame(data));
      const message = new Uint8Array(data);
      return settle('message', { message, ...(serverMs === undefined ? {} : { serverMs }) });
    } catch (thrown) {
      return end(toFault(thrown));
    }
  };

  return {
    open(target, tell) {
      tellEvent = tell;
      return wait<Opened>('opened', () => {
        try {
          socket = connect();
        } catch (cause) {
          return end(new Fault('proxy-missing', { problem: 'no-link' }, cause));
        }
        socket.binaryType = 'arraybuffer';
        socket.addEventListener('open', () => {
          reached = true;
          socket?.send(encodeFrame({ type: 'open', version: linkVersion, target }));
        });
        socket.addEventListener('message', ({ data }) => onMessage(data));
        // An error event says nothing more than the close event that follows it.
        socket.addEventListener('error', () => {});
        socket.addEventListener('close', ({ code }) => {
          if (reached) return end(broken(code));
          return void why().then((fault) => end(fault ?? missing()));
        });
      });
    },
    next(skipped: Skipped) {
      return wait<Opened>('opened', () => socket?.send(encodeFrame({ type: 'next', skipped })));
    },
    exchange(message) {
      serverMs = undefined;
      return wait<Reply>('message', () => socket?.send(Uint8Array.from(message)));
    },
    ended: waiter.ended,
    maxMessageLength: linkLimits.messageToServer,
    close() {
      end(new Fault('stopped', { problem: 'run' }));
    },
  };
}

function missing(): Fault {
  return new Fault('proxy-missing', { problem: 'link' });
}

function broken(code: number): Fault {
  return new Fault('link-broken', { problem: code === serverGoes ? 'server-goes' : 'closed' });
}
