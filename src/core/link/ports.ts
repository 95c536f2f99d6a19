import type { Fault } from '../fault/fault';
import type { LinkEvent, Opened, Skipped } from './facts';

/** What carries whole MongoDB messages to a server and back, one each way at a time. */
export interface Link {
  /**
   * Resolves and connects to the first host of the target that answers.
   * @param target a connection string without credentials
   * @throws Fault naming the leg that failed
   */
  open(target: string, tell: (event: LinkEvent) => void): Promise<Opened>;
  /** Gives up the present host (an arbiter, say) and connects to the next. @throws Fault `no-host-left` */
  next(reason: Skipped): Promise<Opened>;
  /**
   * Sends one message and waits for its reply.
   * @returns the reply, and the milliseconds between server and whoever holds its socket, where known
   */
  exchange(message: Uint8Array): Promise<Reply>;
  /** Bytes of the longest message that it carries to a server; absent where any may go. */
  readonly maxMessageLength?: number;
  /**
   * Resolves when the link is over, with why: the only way to learn of it while no reply is waited for. Absent where
   * nothing can break.
   */
  readonly ended?: Promise<Fault>;
  /** Ends the link; what is pending fails with `stopped`. Never throws, may be called twice. */
  close(): void;
}

export interface Reply {
  readonly message: Uint8Array;
  /** Time between sending to the server and its whole reply, measured at the server's socket. */
  readonly serverMs?: number;
}

/** The wall clock, epoch milliseconds, and a steady one for durations, milliseconds. */
export interface Clock {
  now(): number;
  steady(): number;
}

/** Cryptographically strong random bytes. */
export type RandomBytes = (length: number) => Uint8Array;
