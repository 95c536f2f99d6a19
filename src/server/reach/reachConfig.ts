import type { HostAndPort } from '../../core/link/facts';
import { linkLimits } from '../../core/link/frames';
import type { Keylog } from './keylogTo';
import { atlasSuffixes } from './targetPolicy';
import type { WayOut } from './via/wayOut';

/** The longest that each leg may take, in milliseconds. */
export interface LegTimeouts {
  /** SRV, TXT and address lookups, each. */
  readonly dns: number;
  /** TCP to one host, whichever of its addresses answers; twice that to a forward proxy and by it to the host. */
  readonly tcp: number;
  readonly tls: number;
  /** From a message being sent to its whole reply being here. A server may ask STS meanwhile. */
  readonly reply: number;
}

/** Bytes of the longest message towards a server, and of the longest from one, headers included. */
export interface MessageLimits {
  readonly messageToServer: number;
  readonly messageFromServer: number;
}

/** Where this process may go, whom it trusts there, and how long it waits. */
export interface ReachConfig {
  readonly timeouts: LegTimeouts;
  readonly limits: MessageLimits;
  /** Hosts whose subdomains may be reached at public addresses. */
  readonly suffixes: readonly string[];
  /** Exact pairs that may be reached at any address; the sandbox is one. IPv6 addresses without brackets. */
  readonly allowTargets: readonly HostAndPort[];
  /** As `TargetPolicy` has it: never for what a page asks. */
  readonly anywhere?: true;
  /** Certificate authorities to trust beside the default ones: texts that hold one PEM certificate at least, each. */
  readonly tlsCa?: readonly string[];
  /** Those that the system trusts, the same, where they are to be trusted. */
  readonly systemCa?: readonly string[];
  /** Told the keys of each TLS connection; absent, nobody is. */
  readonly keylog?: Keylog;
  /** `address:port` of the DNS server to ask, `[address]:port` for IPv6; absent, the operating system is asked. */
  readonly dnsServer?: string;
  /** Absent where every host is dialled from here. */
  readonly wayOut?: WayOut;
}

export const defaultReach: ReachConfig = {
  timeouts: { dns: 5_000, tcp: 5_000, tls: 5_000, reply: 30_000 },
  limits: { messageToServer: linkLimits.messageToServer, messageFromServer: linkLimits.messageFromServer },
  suffixes: atlasSuffixes,
  allowTargets: [],
};
