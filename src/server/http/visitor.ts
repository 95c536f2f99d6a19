import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Addresses that begin alike, in so many bits. */
export type AddressRange = readonly [Address, number];

/**
 * `10.0.0.0/8`, or a single address. An IPv4 range is written as such, never within IPv6.
 * @returns null for anything else, and for what would be every address
 */
export function readAddressRange(text: string): AddressRange | null {
  const [, host = '', digits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  if (isIP(host) === 0 || host.includes('%')) return null;
  const address = ipaddr.parse(host);
  const most = address.kind() === 'ipv4' ? 32 : 128;
  const bits = digits === undefined ? most : Number(digits);
  const mapped = address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress();
  return mapped || bits < 1 || bits > most ? null : [address, bits];
}

/**
 * Whose request it is, as limits count visitors: by an IPv4 address, or by the first half of an IPv6 address, of which
 * one visitor has all others. What X-Forwarded-For says counts as far as it was written by proxies that are trusted:
 * from its end, the first address that is none of theirs. Whatever else stands there is anybody's to write.
 * @param trusted the proxies
 */
export function visitorBy(trusted: readonly AddressRange[]): (request: IncomingMessage) => string {
  const isTrusted = (address: Address): boolean =>
    trusted.some(([range, bits]) => address.kind() === range.kind() && address.match(range, bits));
  return ({ socket, headers }) => {
    let visitor = addressIn(socket.remoteAddress ?? '');
    const told = headers['x-forwarded-for']?.toString().split(',') ?? [];
    while (visitor && isTrusted(visitor)) {
      const next = addressIn(hostIn(told.pop()?.trim() ?? ''));
      if (!next) break;
      visitor = next;
    }
    return visitor ? keyOf(visitor) : 'unknown';
  };
}

/** Some proxies write the port as well. */
function hostIn(text: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\](?::\d{1,5})?|([\d.]+):\d{1,5})$/.exec(text) ?? [];
  return bracketed ?? plain ?? text;
}

function addressIn(text: string): Address | null {
  const [host = ''] = text.split('%');
  return isIP(host) === 0 ? null : ipaddr.process(host);
}

function keyOf(address: Address): string {
  if (!(address instanceof ipaddr.IPv6)) return address.toString();
  return `${address.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
