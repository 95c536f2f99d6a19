import { defaultReach, type MessageLimits, type ReachConfig } from '../reach/reachConfig';

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

/** The defaults for a server that is for one person, whose share is the whole. */
export const defaultConfig: ProxyConfig = {
  ...defaultReach,
  limits: { ...defaultReach.limits, idle: 60_000, links, linksPerAddress: links },
};
