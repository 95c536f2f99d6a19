import type { HashConstructor } from '../../sigv4/hash';
import type { StsJudgement } from '../../sts/judgement';
import type { SandboxUser } from '../../sts/users';
import { judgeStsHost, type StsHost } from '../stsHost';

/** One connection's authentication, seen by the server. A second saslStart replaces an unfinished conversation. */
export type ServerState =
  | { readonly phase: 'idle'; readonly user: SandboxUser | null }
  | {
      readonly phase: 'challenged';
      readonly user: SandboxUser | null;
      readonly serverNonce: Uint8Array;
      readonly flag: number;
    };

/** What the server's half needs of the world. */
export interface ServerPorts {
  readonly users: readonly SandboxUser[];
  readonly stsHost: StsHost;
  /** AWS's clock, epoch milliseconds. */
  readonly now: () => number;
  readonly random: (length: number) => Uint8Array;
  readonly Sha256: HashConstructor;
  /** Told what STS said, which no client of a real server ever is. */
  readonly judged?: (judgement: StsJudgement) => void;
}

export const initialServerState: ServerState = { phase: 'idle', user: null };

/** The host that the sandbox names in its challenge, as servers do by default. */
export const sandboxStsHost: StsHost = judgeStsHost('sts.amazonaws.com');
