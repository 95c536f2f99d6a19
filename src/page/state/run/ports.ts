import type { ClientMetadata } from '../../../core/handshake/hello';
import type { Clock, Link, RandomBytes } from '../../../core/link/ports';
import type { ServerFault } from '../../../core/mongodbAws/server/faults';
import type { ServerFinding } from '../../../core/mongodbAws/server/finding';
import type { ServerModeId } from '../../../core/mongodbAws/server/modes';
import type { HashConstructor } from '../../../core/sigv4/hash';
import type { SandboxUser } from '../../../core/sts/users';

/** How the sandbox's server is to be. */
export interface SandboxBehaviour {
  readonly mode: ServerModeId;
  readonly faults: ReadonlySet<ServerFault>;
  /** When the temporary credentials of a key end, epoch milliseconds, as the inputs have it. */
  readonly ends?: ReadonlyMap<string, number>;
  /** Its clock and its chance, where they are not the page's. */
  readonly now?: Clock['now'];
  readonly random?: RandomBytes;
}

/** What the store may have of the browser; given once, at the composition root. */
export interface Ports {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly Sha256: HashConstructor;
  readonly client: ClientMetadata;
  /** Whom the sandbox in the page knows, at this moment. */
  readonly sandboxUsers: () => readonly SandboxUser[];
  /** A new link to the sandbox in the page, which also tells what its server and its STS found. */
  readonly sandboxLink: (find: (finding: ServerFinding) => void, behaviour: SandboxBehaviour) => Link;
  /** A new link through the proxy. */
  readonly clusterLink: () => Link;
}
