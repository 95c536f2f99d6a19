import { isIP } from 'node:net';
import type { HostAndPort } from '../../core/link/facts';

/**
 * `host:port`, `[address]:port` for IPv6; the host is kept in lower case, without brackets.
 * @returns null for a port that is none, and for a host that is neither an address nor a name
 */
export function readHostAndPort(text: string): HostAndPort | null {
  const [, bracketed, plain = '', digits = ''] = /^(?:\[([^\]]*)\]|([^:]+)):(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (port < 1 || port > 65_535) return null;
  const isHost = bracketed === undefined ? isIP(plain) === 4 || isName(plain) : isIPv6(bracketed);
  return isHost ? { host: (bracketed ?? plain).toLowerCase(), port } : null;
}

/** As `readHostAndPort`, for an address alone: who looks names up cannot itself be looked up. */
export function readAddressAndPort(text: string): HostAndPort | null {
  const peer = readHostAndPort(text);
  return peer && isIP(peer.host) !== 0 ? peer : null;
}

/** A zone (`%eth0`) has no place in a connection string, so no target could ever be equal to one. */
function isIPv6(text: string): boolean {
  return isIP(text) === 6 && !text.includes('%');
}

/** Labels of letters, digits, hyphens and underscores. One that ends in a number is an address, or is meant as one. */
function isName(text: string): boolean {
  const labels = text.replace(/\.$/, '').split('.');
  return (
    text.length <= 254 &&
    labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/i.test(label)) &&
    !/^(?:\d+|0x[0-9a-f]*)$/i.test(labels.at(-1) ?? '')
  );
}
