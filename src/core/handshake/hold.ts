import type { Secret } from '../credentials/secret';
import type { ClientNonce } from '../mongodbAws/clientFirst';
import type { RequestToSign } from '../sigv4/request';
import type { Edited, Outgoing } from './clientEvents';

/** A message at which a run waits: one to send, or a reply that came and was not read yet. */
export interface Waiting extends Outgoing {
  readonly reply?: true;
}

/** The message that goes on in place of the one that waited: the same, or what somebody made of it. */
export interface LetGo {
  readonly message: Uint8Array;
  /** Absent: it goes on as it was. */
  readonly change?: Change;
}

/** Resolves when a message may go on. */
export type Hold = (waiting: Waiting) => Promise<LetGo>;

/** What somebody changed, and what the client makes of it. `changeOf` finds it out. */
export interface Change extends Pick<Edited, 'fields' | 'follows'> {
  /** By which the reply is known, where what follows is made of the change. */
  readonly requestId?: number;
  /** Of a client-first that can be read. */
  readonly first?: FirstChange;
  /** Of a client-final that can be read: makes the message that is sent. @rejects with a Fault of the signer */
  readonly final?: (sign: SignAnew) => Promise<FinalChange>;
}

export interface FirstChange {
  readonly payload: Uint8Array;
  readonly clientNonce: ClientNonce;
  /** What is signed later, by what this message says. */
  readonly request: (request: RequestToSign) => RequestToSign;
}

export interface FinalChange {
  readonly message: Uint8Array;
  readonly payload: Uint8Array;
  readonly conversationId: number;
}

/** Signs the same request with another date and session token. @returns the value of the Authorization header */
export type SignAnew = (asked: {
  readonly amzDate: string;
  readonly sessionToken: Secret | undefined;
}) => Promise<string>;
