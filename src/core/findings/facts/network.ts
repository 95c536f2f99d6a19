import type { DriverName } from '../../drivers/roster';
import type { CertificateProblem } from '../../fault/kinds';
import type { ServerKind } from '../seen';

/** How the way to a server ended. */
export type WayEnded = 'alert-80' | 'handshake' | 'silence' | 'refused' | 'closed';

/** What stands between a program and a server. */
export interface NetworkFacts {
  /** Atlas lets only listed addresses in. `atlas`: whether it is known to be Atlas. */
  'network-access-list': { readonly shows: WayEnded; readonly atlas: boolean };
  /** A firewall, a security group, an address that nothing listens on. */
  'network-way': { readonly shows: WayEnded; readonly server: ServerKind | null };
  'network-trust': {
    readonly problem: CertificateProblem;
    readonly driver: DriverName | null;
    readonly server: ServerKind | null;
    /** As the certificate says itself; null where it is not known. */
    readonly issuer: string | null;
    /** Whether the way went through a forward proxy. */
    readonly proxied: boolean;
  };
  'network-no-tls': Record<never, never>;
  'network-name': {
    readonly host: string | null;
    readonly record: 'srv' | 'txt' | 'address';
    readonly reason: 'not-found' | 'unanswered' | 'other';
    readonly atlas: boolean;
  };
  'network-srv-port': { readonly driver: DriverName | null };
}
