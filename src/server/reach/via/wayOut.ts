import { getProxyForUrl } from 'proxy-from-env';
import { hostAndPortText } from '../../../core/link/hostText';
import type { HostAndPort } from '../../../core/link/facts';
import { thisMachineBy } from '../thisMachine';
import type { ForwardProxy } from './forwardProxy';

/** How this process leaves its network. */
export interface WayOut {
  readonly proxy: ForwardProxy;
  /** What names it: the option, or a variable of the environment, which `NO_PROXY` goes with. */
  readonly by: '--via' | ProxyVariable;
}

/** Those that are read, in this order: of each name the one in small letters goes first, as elsewhere. */
export const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'] as const;
export type ProxyVariable = (typeof proxyVariables)[number];

/**
 * The proxy by which a host is reached; null where it is dialled from here. This machine itself is never left to a proxy,
 * for whom `localhost` is another machine.
 */
export function proxyFor({ host, port }: HostAndPort, way: WayOut | undefined): ForwardProxy | null {
  if (way === undefined || thisMachineBy(host) !== null) return null;
  if (way.by === '--via') return way.proxy;
  const url = `https://${hostAndPortText({ host: host.replace(/\.$/, ''), port })}`;
  return getProxyForUrl(url) === '' ? null : way.proxy;
}
