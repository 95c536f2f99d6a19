import type { AwsCredentials } from '../../core/credentials/awsCredentials';
import { requireIdInItsPlace } from '../../core/credentials/credentialKind';
import { shownKeyId } from '../../core/credentials/shownKeyId';
import { Fault } from '../../core/fault/fault';
import type { HashConstructor } from '../../core/sigv4/hash';
import { signRequest } from '../../core/sigv4/sign';
import type { HostResolve, HostResolved, HostSign, HostSigned } from '../../core/hostSources/frames';
import { mechanismRequest } from './mechanismRequest';
import { resolveHostCredentials, type ResolvePorts } from './resolveHostCredentials';

export interface HeldCredentialsPorts extends ResolvePorts {
  /** What this machine is called. */
  readonly machine: string;
  readonly Sha256: HashConstructor;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * This machine's credentials, in memory until the next time that they are asked for. Only the GetCallerIdentity request
 * of this mechanism is signed with them, and only for now; the secret access key has no way out of this process.
 */
export class HeldCredentials {
  readonly #ports: HeldCredentialsPorts;
  #credentials: AwsCredentials | null = null;
  #resolving = false;

  constructor(ports: HeldCredentialsPorts) {
    this.#ports = ports;
  }

  /** Asks the sources anew. @throws Fault `link-busy` while they are being asked already */
  async resolve({ order }: HostResolve): Promise<HostResolved> {
    if (this.#resolving) {
      throw new Fault('link-busy', { problem: 'machine' });
    }
    this.#resolving = true;
    try {
      const { sources, credentials } = await resolveHostCredentials(order, this.#ports);
      this.#credentials = credentials;
      return {
        type: 'resolved',
        host: { machine: this.#ports.machine, order, sources },
        ...(credentials?.sessionToken ? { sessionToken: credentials.sessionToken.reveal() } : {}),
      };
    } finally {
      this.#resolving = false;
    }
  }

  /**
   * @throws Fault `credentials-gone` where they are not these, or have expired; `credentials-swapped` where the ID holds the
   *   secret; `signing-failed` for another request
   */
  async sign(asked: HostSign): Promise<HostSigned> {
    const held = this.#credentials;
    if (held === null || shownKeyId(held) !== asked.accessKeyId) {
      throw new Fault('credentials-gone', { problem: 'replaced' });
    }
    // What is signed has the ID in it, and goes to the page and to whichever server that talks to.
    requireIdInItsPlace(held);
    const now = this.#ports.now();
    if (held.expiration !== undefined && held.expiration <= now) {
      throw new Fault('credentials-gone', { problem: 'expired' });
    }
    const { request, scope } = mechanismRequest(asked, now);
    const { signing } = await signRequest(request, held, scope, this.#ports.Sha256);
    return { type: 'signed', signing };
  }
}
