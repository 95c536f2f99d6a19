import type { HostAndPort } from './facts';

/** A host as a URI or a Host header has it: an IPv6 address in brackets. @param host without brackets */
export function hostText(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** `host:port`, `[address]:port` for IPv6. */
export function hostAndPortText({ host, port }: HostAndPort): string {
  return `${hostText(host)}:${port}`;
}
