import type { FaultData } from '../fault/facts';
import type { DriverTls, LinkEvent, Opened } from '../link/facts';
import type { ServerFinding } from '../mongodbAws/server/finding';

/**
 * How a connection went. `quiet`: it ended, or stands, without a login (a monitoring connection, a driver that gave
 * up). `open`: a login is under way. `broken`: it sent something that is no message, or hung up inside a login; or, of
 * a relayed connection, the cluster was out of reach.
 */
export type ConnectionOutcome = 'open' | 'quiet' | 'authenticated' | 'rejected' | 'broken';

/** What `client` in hello says; texts are cut to 128 characters. */
export interface DriverFacts {
  readonly name: string;
  readonly version: string;
  readonly platform?: string;
  readonly os?: string;
  readonly application?: string;
}

/** One row of the list. */
export interface ConnectionSummary {
  /** Counts up from 1. */
  readonly id: number;
  /** Epoch milliseconds. */
  readonly openedAt: number;
  /** Epoch milliseconds; absent while it is open. */
  readonly closedAt?: number;
  /** Absent before hello. */
  readonly driver?: DriverFacts;
  readonly outcome: ConnectionOutcome;
  /** Whether saslStart was seen. Without it, a connection monitors or only said hello. */
  readonly login: boolean;
  /** From the Authorization header; masked where it is a secret. */
  readonly accessKeyId?: string;
  /** Whether a session token came with it; absent until that is known. */
  readonly token?: boolean;
  /** From the scope in the Authorization header. */
  readonly region?: string;
  /** The error that the driver was told, in a refusal. */
  readonly code?: number;
  readonly message?: string;
  /** Whether it was passed on to a cluster. */
  readonly relayed: boolean;
}

/** What can happen on a connection. */
export type EntryBody =
  /** One whole message, as framed; whether it can be read is another question. */
  | { readonly type: 'message'; readonly from: 'driver' | 'server'; readonly message: Uint8Array }
  /** The first bytes of what could not be framed: another protocol, most often. */
  | { readonly type: 'stray'; readonly bytes: Uint8Array }
  /** What the sandbox's server and STS found; never for a relayed connection. */
  | { readonly type: 'finding'; readonly finding: ServerFinding }
  /** Of a relayed connection: the way to the cluster. */
  | { readonly type: 'link'; readonly event: LinkEvent }
  | { readonly type: 'opened'; readonly opened: Opened }
  /** The driver came by TLS. */
  | { readonly type: 'secured'; readonly tls: DriverTls }
  | { readonly type: 'fault'; readonly fault: FaultData }
  | { readonly type: 'closed'; readonly by: 'driver' | 'listener' };

/** One thing that happened. `at` is in milliseconds since the connection was opened, by the steady clock. */
export type RecordEntry = EntryBody & { readonly at: number };

/** Everything that is kept of one connection; long ones are cut, and say so. */
export interface ConnectionRecord {
  readonly summary: ConnectionSummary;
  readonly entries: readonly RecordEntry[];
  /** Messages and findings that were not kept, because the record or the whole store was full. */
  readonly dropped: number;
}
