import type { Socket } from 'node:net';
import type { Served } from '../../core/handshake/serverSession';
import type { EntryBody } from '../../core/capture/connection';
import type { WireRequest } from '../../core/wire/readRequest';

/** What becomes of the connection once the reply has been written; absent, the next message is waited for. */
export type Afterwards = 'close' | 'pipe';

/** Whoever answers one connection: the sandbox, or a relay to a cluster. */
export interface ListenerSession {
  /** Whether a login has succeeded, so that longer messages are taken. */
  readonly loggedIn?: boolean;
  /**
   * One whole message at a time, each after the reply to the one before.
   * @param request the message as it was read, by whoever has read it already
   * @throws Fault for a message that is not one, or when the other side is gone; the connection is then closed
   */
  receive(message: Uint8Array, request?: WireRequest): Promise<Served & { readonly afterwards?: Afterwards }>;
  /** The driver is gone, or is to go. */
  close(): void;
  /** After `pipe`: takes the socket as it is; nothing more is read from it here. */
  pipe?(socket: Socket): void;
}

/**
 * Makes a session for a connection that was just accepted.
 * @param tell what the session finds out beside the messages, which are recorded without it
 */
export type OpenSession = (tell: (entry: EntryBody) => void) => ListenerSession;
