import type { Secret } from '../credentials/secret';
import type { ChainId } from '../drivers/chains';
import type { Signing } from '../sigv4/signing';
import type { HostSign } from './frames';
import type { HostSources } from './hostSources';

/** What a machine found for a program, without the secret, which stays there. */
export interface HostCredentials {
  readonly host: HostSources;
  /** Empty: there is none. */
  readonly sessionToken: Secret;
}

/** The machine that serves the page, where it lends its credentials. Both reject with a Fault. */
export interface HostPort {
  /** Has its sources asked, in a program's order. */
  readonly resolve: (order: ChainId) => Promise<HostCredentials>;
  /** Has the answer to a challenge signed with what it found last. */
  readonly sign: (asked: Omit<HostSign, 'type'>) => Promise<Signing>;
}
