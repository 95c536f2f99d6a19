import { defaultReach, type MessageLimits, type ReachConfig } from '../reach/reachConfig';
import { isLoopbackBind } from '../reach/thisMachine';

export interface ProxyLimits extends MessageLimits {
  /** Milliseconds that a link may wait for its page before it is closed. */
  readonly idle: number;
  /** Links open at once, in all and from one client address. */
  readonly links: number;
  readonly linksPerAddress: number;
}

export interface ProxyConfig extends ReachConfig {
  readonly limits: ProxyLimits;
}

const links = 1_000;

/**
 * The defaults for a server that listens at an address. Behind loopback there is one client, so its share is the whole.
 * @param bindHost as given to `listen`
 */
export function defaultConfig(bindHost: string): ProxyConfig {
  const linksPerAddress = isLoopbackBind(bindHost) ? links : 50;
  return { ...defaultReach, limits: { ...defaultReach.limits, idle: 60_000, links, linksPerAddress } };
}
