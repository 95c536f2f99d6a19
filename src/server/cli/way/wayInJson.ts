import type { HostAndPort } from '../../../core/link/facts';
import { forwardProxyText } from '../../reach/via/forwardProxy';
import { proxyFor, type WayOut } from '../../reach/via/wayOut';

/** The forward proxy that is asked, as `--json` has it; described in docs/command-line.md. */
export interface WayInJson {
  /** `http://host:port`; never with credentials. */
  readonly proxy: string;
  /** What names it. */
  readonly by: WayOut['by'];
  /** Whether it is given credentials. */
  readonly credentials: boolean;
}

/** @returns null where every host is dialled from here */
export function wayInJson(way: WayOut | undefined): WayInJson | null {
  if (way === undefined) return null;
  const { proxy, by } = way;
  return { proxy: forwardProxyText(proxy), by, credentials: proxy.credentials !== undefined };
}

/** The proxy by which a host is reached; null where it is dialled from here. */
export function viaOf(peer: HostAndPort, way: WayOut | undefined): string | null {
  const proxy = proxyFor(peer, way);
  return proxy && forwardProxyText(proxy);
}
