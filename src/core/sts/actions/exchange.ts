import type { Secret } from '../../credentials/secret';
import type { CallerIdentity } from '../judgement';
import type { LinkEvent } from '../../link/facts';

/** An HTTP request to STS, ready to be sent. Its body may hold a web identity token, its headers a session token. */
export interface StsHttpRequest {
  readonly host: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back. The body of a success holds credentials. */
export interface StsHttpReply {
  readonly status: number;
  readonly body: string;
  /** The HTTP header Date: the clock of whoever answered. */
  readonly date?: string;
  /** From sending to the whole reply, milliseconds. */
  readonly ms: number;
}

/** A reply, and the way that the request took where somebody told. */
export interface CarriedReply {
  readonly reply: StsHttpReply;
  readonly legs: readonly LinkEvent[];
}

/** What STS gave. */
export interface IssuedCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  readonly sessionToken: Secret;
  /** Epoch milliseconds. */
  readonly expiration: number;
  /** `arn:aws:sts::…:assumed-role/R/S` */
  readonly arn: string;
}

/** STS's own code and words, quoted exactly. */
export interface StsRefused {
  readonly kind: 'refused';
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
}

export type StsReply =
  | { readonly kind: 'issued'; readonly credentials: IssuedCredentials; readonly requestId: string }
  | StsRefused;

/** What GetCallerIdentity answers: who signed. */
export type IdentityReply =
  | { readonly kind: 'identity'; readonly identity: CallerIdentity; readonly requestId: string }
  | StsRefused;
