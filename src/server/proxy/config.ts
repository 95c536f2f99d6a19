import type { HostAndPort } from '../../core/link/facts';
import { linkLimits } from '../../core/link/frames';
import { atlasSuffixes } from './policy';
import { thisMachineBy } from './thisMachine';

/** The longest that each leg may take, in milliseconds. */
export interface LegTimeouts {
  /** SRV, TXT and address lookups, each. */
  readonly dns: number;
  /** One TCP connection attempt, to one address. */
  readonly tcp: number;
  readonly tls: number;
  /** From a message being sent to its whole reply being here. A server may ask STS meanwhile. */
  readonly reply: number;
}

export interface ProxyLimits {
  /** Milliseconds that a link may wait for its page before it is closed. */
  readonly idle: number;
  /** Bytes of the longest message towards a server, and of the longest from one, headers included. */
  readonly messageToServer: number;
  readonly messageFromServer: number;
  /** Links open at once, in all and from one client address. */
  readonly links: number;
  readonly linksPerAddress: number;
}

export interface ProxyConfig {
  readonly timeouts: LegTimeouts;
  readonly limits: ProxyLimits;
  /** Hosts whose subdomains may be reached at public addresses. */
  readonly suffixes: readonly string[];
  /** Exact pairs that may be reached at any address; the sandbox is one. IPv6 addresses without brackets. */
  readonly allowTargets: readonly HostAndPort[];
  /** Certificate authorities to trust beside the default ones: texts that hold one PEM certificate at least, each. */
  readonly tlsCa?: readonly string[];
  /** `address:port` of the DNS server to ask, `[address]:port` for IPv6; absent, the operating system is asked. */
  readonly dnsServer?: string;
}

export const defaultTimeouts: LegTimeouts = { dns: 5_000, tcp: 5_000, tls: 5_000, reply: 30_000 };

const defaultLimits: ProxyLimits = {
  idle: 60_000,
  messageToServer: linkLimits.messageToServer,
  messageFromServer: linkLimits.messageFromServer,
  links: 1_000,
  linksPerAddress: 50,
};

/**
 * The defaults for a server that listens at an address. Behind loopback there is one client, so its share is the whole.
 * @param bindHost as given to `listen`
 */
export function defaultConfig(bindHost: string): ProxyConfig {
  const alone = isLoopbackBind(bindHost);
  return {
    timeouts: defaultTimeouts,
    limits: { ...defaultLimits, ...(alone ? { linksPerAddress: defaultLimits.links } : {}) },
    suffixes: atlasSuffixes,
    allowTargets: [],
  };
}

/** Whether only this machine can reach what is bound there. */
export function isLoopbackBind(host: string): boolean {
  return thisMachineBy(host) === 'loopback';
}
