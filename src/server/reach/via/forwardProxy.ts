import type { Secret } from '../../../core/credentials/secret';
import { hostAndPortText } from '../../../core/link/hostText';
import type { HostAndPort } from '../../../core/link/facts';

/** A proxy of the network that this process stands in: it is asked for a connection, and then passes bytes. */
export interface ForwardProxy extends HostAndPort {
  /** HTTP CONNECT in the clear or by TLS, or SOCKS 5 (RFC 1928). */
  readonly kind: 'http' | 'https' | 'socks5';
  readonly credentials?: { readonly username: Secret; readonly password: Secret };
}

/** As it is told: without its credentials. */
export function forwardProxyText({ kind, host, port }: ForwardProxy): string {
  return `${kind}://${hostAndPortText({ host, port })}`;
}
