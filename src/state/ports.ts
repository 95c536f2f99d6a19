import type { ClientMetadata } from '../core/handshake/hello';
import type { Clock, Link, RandomBytes } from '../core/link/ports';
import type { HashConstructor } from '../core/sigv4/hash';
import type { StsJudgement } from '../core/sts/judgement';

/** The world, as the store may see it; given once, at the composition root. */
export interface Ports {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly Sha256: HashConstructor;
  readonly client: ClientMetadata;
  /** A new link to the sandbox in the page, which also tells what its STS found. */
  readonly sandboxLink: (judged: (judgement: StsJudgement) => void) => Link;
  /** A new link through the proxy. */
  readonly clusterLink: () => Link;
}
