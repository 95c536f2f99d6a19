import type { DriverName } from '../drivers/roster';
import type { ServerDescription } from '../handshake/hello';
import type { Secret } from '../credentials/secret';
import type { ValueName } from '../vocabulary/values';

/*
 * What is seen of a login in texts that somebody brought, beyond what passes between a driver and a server.
 */

/** A driver that shows in a text. */
export interface SeenDriver {
  readonly driver: DriverName;
  /** As it is written, e.g. `6.20.0`. */
  readonly version?: string;
}

/** A server of one of these that shows itself by its words or its name. */
export type ServerKind = 'atlas' | 'percona' | 'enterprise' | 'documentdb';

/** A line of a server's own log. Times are epoch milliseconds. */
export interface LogLine {
  readonly id?: number;
  /** E.g. `ACCESS`. */
  readonly component?: string;
  readonly message: string;
  readonly at?: number;
  readonly context?: string;
  /** What the server found, which it keeps from the client. */
  readonly error?: string;
  readonly serverCode?: number;
  readonly codeName?: string;
  readonly mechanism?: string;
  /** The name that the server looked up or was given: an ARN, or an access key ID. */
  readonly user?: string;
  readonly remote?: string;
}

/** The three dates of STS's sentence on a clock, epoch milliseconds. */
export interface StsClock {
  readonly way: 'behind' | 'ahead';
  /** By the clock that signed. */
  readonly signed: number;
  /** The edge of what STS takes: its own clock, less or more the tolerance. */
  readonly edge: number;
  /** AWS's clock. */
  readonly theirs: number;
  /** As the sentence has it. */
  readonly toleranceMinutes: number;
}

/** A server's reply to hello. */
export interface SeenHello extends Partial<ServerDescription> {
  readonly minWireVersion?: number;
  /** The time in `$clusterTime`, epoch milliseconds. */
  readonly clusterTime?: number;
  readonly me?: string;
}

/** What somebody's own implementation wrote down while it signed. */
export interface OwnTexts {
  readonly canonicalRequest?: Secret;
  readonly stringToSign?: string;
  /** Hex. */
  readonly signingKey?: Secret;
  readonly signature?: string;
}

/** What several pieces may tell, and tell otherwise. */
export type SeenValue =
  | ValueName
  | 'secretAccessKey'
  | 'signedHeaders'
  | 'mechanism'
  | 'account'
  | 'driver'
  | 'driverVersion'
  | 'serverKind'
  | 'host'
  | 'flag';

/** Texts that tell one value differently. Nobody has said which is right; the first is used. */
export interface Disagreement {
  readonly value: SeenValue;
  /** Where it is told: pieces in the order of the list, from 1; 0 is what was entered beside them. */
  readonly pieces: readonly number[];
}
