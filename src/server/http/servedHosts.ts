import type { HostAndPort } from '../../core/link/facts';
import { hostText } from '../../core/link/hostText';

/*
 * Who may speak to this server. A page of another origin can open a WebSocket to it (no same-origin policy holds it
 * back), and a name that is rebound to this machine makes a foreign page same-origin. The first is stopped by
 * `isOwnOrigin`, the second by `isServedHost`.
 */

/**
 * The values of the Host header under which a server is meant to be reached: the name it was bound to, and the names
 * of loopback, each with the port.
 * @param bound the host given to `listen` and the port it got
 * @param more further names, `host:port` each, where the server stands behind one
 */
export function servedHosts({ host, port }: HostAndPort, more: readonly string[] = []): ReadonlySet<string> {
  const names = [hostText(host), 'localhost', '127.0.0.1', '[::1]'];
  const served = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  return new Set([...served, ...more].map((name) => name.toLowerCase()));
}

/** The check against DNS rebinding, for every HTTP request and upgrade. */
export function isServedHost(host: string | undefined, served: ReadonlySet<string>): host is string {
  return host !== undefined && served.has(host.toLowerCase());
}

/** True for a page that came from the very server it now speaks to. Without an Origin header it is no page. */
export function isOwnOrigin(origin: string | undefined, host: string): boolean {
  const own = host.toLowerCase();
  const from = origin?.toLowerCase();
  return from === `http://${own}` || from === `https://${own}`;
}
