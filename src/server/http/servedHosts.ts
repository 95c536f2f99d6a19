import type { HostAndPort } from '../../core/link/facts';
import { hostText } from '../../core/link/hostText';
import type { PublicAddress } from './publicAddress';

/*
 * Who may speak to this server. A page of another origin can open a WebSocket to it (no same-origin policy holds it
 * back), and a name that is rebound to this machine makes a foreign page same-origin. The first is stopped by
 * `isOwnOrigin`, the second by `isServedHost`.
 */

/** The values of the Host header to answer to, in lower case, each with the origins of the pages that are served there. */
export type Served = ReadonlyMap<string, readonly string[]>;

/**
 * What a server answers to that is for its own machine: the name it was bound to, and the names of loopback, each with
 * the port.
 * @param bound the host given to `listen` and the port it got
 */
export function servedHosts({ host, port }: HostAndPort): Served {
  const names = [hostText(host).toLowerCase(), 'localhost', '127.0.0.1', '[::1]'];
  const served = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  return new Map(served.map((name) => [name, [`http://${name}`, `https://${name}`]]));
}

/**
 * What a server answers to that stands behind a public address: that one alone. Names of loopback are not among them,
 * since behind a proxy on the same machine everybody comes from there.
 * @param elsewhere origins of pages that are served elsewhere and have their proxy here
 */
export function servedAt({ host, origin }: PublicAddress, elsewhere: readonly string[] = []): Served {
  return new Map([[host, [origin, ...elsewhere]]]);
}

/** The check against DNS rebinding, for every HTTP request and upgrade. */
export function isServedHost(host: string | undefined, served: Served): host is string {
  return host !== undefined && served.has(host.toLowerCase());
}

/** True for a page that came from the very server it now speaks to. Without an Origin header it is no page. */
export function isOwnOrigin(origin: string | undefined, host: string, served: Served): boolean {
  return origin !== undefined && (served.get(host.toLowerCase())?.includes(origin.toLowerCase()) ?? false);
}
