import type { HashConstructor } from '../../sigv4/hash';
import type { Role, SandboxUser } from '../../sts/users';
import { judgeStsHost, type StsHost } from '../stsHost';
import type { ServerFault } from './faults';
import type { ServerFinding } from './finding';
import type { ServerModeId } from './modes';
import type { StepReason } from './refusalReason';

/** Who a connection belongs to: a database user in `$external`, by the name that this server maps its ARN to. */
export interface AuthenticatedUser {
  readonly name: string;
  readonly roles: readonly Role[];
}

/** One connection's authentication, seen by the server. A second saslStart replaces an unfinished conversation. */
export type ServerState =
  | { readonly phase: 'idle'; readonly user: AuthenticatedUser | null }
  | {
      readonly phase: 'challenged';
      readonly user: AuthenticatedUser | null;
      readonly serverNonce: Uint8Array;
      readonly flag: number;
    };

/** What the server's half needs of whoever runs it. */
export interface ServerPorts {
  readonly users: readonly SandboxUser[];
  /** When the temporary credentials of a key end, epoch milliseconds, where more is known of it than by its user. */
  readonly ends?: ReadonlyMap<string, number>;
  readonly stsHost: StsHost;
  /** AWS's clock, epoch milliseconds. */
  readonly now: () => number;
  readonly random: (length: number) => Uint8Array;
  readonly Sha256: HashConstructor;
  /** Which server this is like; Percona where nothing is said. */
  readonly mode?: ServerModeId;
  /** What this server does wrong on purpose. */
  readonly faults?: ReadonlySet<ServerFault>;
  /**
   * `accept`: whoever sends a well-formed payload is let in, STS is not asked. A fault that is to meet a driver
   * whatever its credentials are goes with `accept`; with `judge` it waits its turn behind what STS finds first.
   */
  readonly answer?: 'judge' | 'accept';
  /** Resolves after so many milliseconds; only `slow-sts` waits. */
  readonly wait?: (ms: number) => Promise<void>;
  /** A sentence of why a step failed, for the mode that passes it on. */
  readonly inWords: (reason: StepReason) => string;
  /** Told what this side and STS found, which no client of a real server ever is. */
  readonly tell?: (finding: ServerFinding) => void;
}

export const initialServerState: ServerState = { phase: 'idle', user: null };

/** The host that the sandbox names in its challenge, as servers do by default. */
export const sandboxStsHost: StsHost = judgeStsHost('sts.amazonaws.com');
