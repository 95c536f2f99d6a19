import type { FaultData } from '../fault/facts';
import type { DriverTls, LinkEvent, Opened } from '../link/facts';
import type { RequestToSign } from '../sigv4/request';
import type { Signing } from '../sigv4/signing';
import type { StepId } from '../vocabulary/steps';
import type { ServerDescription } from './hello';
import type { Identity } from './identity';

/** A message of the client's, at the step that makes it. `command` is the name of its command. */
export interface Outgoing {
  readonly step: StepId;
  readonly command: string;
  readonly message: Uint8Array;
}

/** What somebody made of a message while it was held. */
export interface Edited extends Outgoing {
  /** It is a reply, which came with another message than this. */
  readonly reply?: true;
  /** The names of the fields that differ, as `messageFields` has them; none where the bytes cannot be read. */
  readonly fields: readonly string[];
  /** What follows from it was made of the change; absent: it stayed as it was. */
  readonly follows?: true;
}

/** Something that happened and stopped nothing. */
export type RunNotice =
  | { readonly code: 'nonce-no-base64'; readonly offset: number }
  | { readonly code: 'nonce-length'; readonly found: number; readonly wanted: number }
  /** The driver began another login on the same connection. */
  | { readonly code: 'begun-anew' }
  /** Its payload was seen, the message around it was not. */
  | { readonly code: 'message-rebuilt' }
  | { readonly code: 'record-full'; readonly dropped: number }
  | { readonly code: 'fault'; readonly fault: FaultData }
  /** The sentence of a trace of version 1. */
  | { readonly code: 'quoted'; readonly text: string };

/**
 * What a client tells while it runs, in the order in which it happens. The same is told of a driver's login that is
 * seen from the server's side, as far as it can be seen from there.
 */
export type ClientEvent =
  | { readonly type: 'link'; readonly event: LinkEvent }
  | { readonly type: 'opened'; readonly opened: Opened }
  /** A driver came to the listener by TLS. */
  | { readonly type: 'secured'; readonly tls: DriverTls }
  | { readonly type: 'notice'; readonly step: StepId; readonly notice: RunNotice }
  | ({ readonly type: 'edited' } & Edited)
  | ({ readonly type: 'sent' } & Outgoing)
  | {
      readonly type: 'received';
      readonly step: StepId;
      readonly command: string;
      readonly message: Uint8Array;
      /** From sending to reply, as the page saw it, milliseconds. */
      readonly ms: number;
      /** The same at the server's socket, where somebody measured there. */
      readonly serverMs?: number;
    }
  | { readonly type: 'described'; readonly server: ServerDescription }
  | { readonly type: 'client-first'; readonly clientNonce: Uint8Array; readonly payload: Uint8Array }
  | {
      readonly type: 'server-first';
      /** The text that is signed: base64 of the nonce, or what was typed for a challenge on paper. */
      readonly serverNonce: string;
      readonly stsHost: string;
      readonly region: string;
      /** Absent for a challenge on paper whose nonce is no base64. */
      readonly payload?: Uint8Array;
      readonly unknownFields: readonly string[];
    }
  | {
      readonly type: 'request';
      readonly request: RequestToSign;
      readonly amzDate: string;
      readonly region: string;
    }
  | {
      readonly type: 'signed';
      readonly signing: Signing;
      readonly ms: number;
      /** The texts were put together again as STS does it; those that were really signed do not go over the wire. */
      readonly rebuilt?: true;
    }
  | { readonly type: 'client-final'; readonly payload: Uint8Array }
  | { readonly type: 'identified'; readonly identity: Identity };
