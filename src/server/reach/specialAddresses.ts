import type { AddressKind } from '../../core/fault/kinds';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Addresses at which a cloud tells a machine its credentials. All but one lie in ranges that are refused anyway;
 * they are named so that the reason can be, and so that no change to the ranges lets one through.
 */
const metadataAddresses: ReadonlySet<string> = new Set([
  '169.254.169.254', // AWS, Azure, Google Cloud and most others
  '169.254.170.2', // AWS ECS task credentials
  '169.254.170.23', // AWS EKS Pod Identity
  '100.100.100.200', // Alibaba Cloud
  '168.63.129.16', // Azure's wire server, in a public range
  '192.0.0.192', // Oracle Cloud
  'fd00:ec2::254', // AWS
  'fd00:ec2::23', // AWS EKS Pod Identity
  'fd20:ce::254', // Google Cloud
]);

/** The only IPv6 space given out for the public Internet (RFC 4291, IANA's IPv6 address space registry). */
const globalUnicast = { base: ipaddr.IPv6.parse('2000::'), bits: 3 };

/** The ranges of IANA's registries that are told apart, as `ipaddr.js` names them. */
const ranges: readonly AddressKind[] = [
  'unspecified',
  'broadcast',
  'multicast',
  'linkLocal',
  'loopback',
  'carrierGradeNat',
  'private',
  'uniqueLocal',
  'deprecatedSiteLocal',
  'ipv4Mapped',
  'rfc6145',
  'rfc6052',
  '6to4',
  'teredo',
];

/**
 * What an address that a lookup returned belongs to, by its kind; `null` for the public Internet. Anything
 * that is not an address in its one canonical spelling, a zone id included, is refused.
 *
 * IPv4 is public when no special range of IANA's registry (RFC 6890) holds it; IPv6 when it lies in 2000::/3 and no
 * special range holds it, which leaves out every form that carries an IPv4 address: mapped, compatible, NAT64
 * (64:ff9b::/96 and 64:ff9b:1::/48), 6to4, Teredo and ISATAP.
 */
export function specialRangeOf(address: string): AddressKind | null {
  const family = address.includes('%') ? 0 : isIP(address);
  if (family === 0) return 'not-plain';
  const parsed = family === 4 ? ipaddr.IPv4.parse(address) : ipaddr.IPv6.parse(address);
  if (metadataAddresses.has(parsed.toString())) return 'metadata';
  const range = parsed.range();
  if (range !== 'unicast') return ranges.find((known) => known === range) ?? 'reserved';
  if (parsed instanceof ipaddr.IPv4) return null;
  if (!parsed.match(globalUnicast.base, globalUnicast.bits)) return 'outside';
  return isIsatap(parsed) ? 'isatap' : null;
}

/** The interface identifier 0:5efe or 200:5efe before an IPv4 address, under any prefix (RFC 5214, section 6.1). */
function isIsatap({ parts }: ipaddr.IPv6): boolean {
  return parts[5] === 0x5efe && (parts[4] === 0 || parts[4] === 0x200);
}

/**
 * True for text that some resolver or socket library takes for an address, in any spelling: dotted, short, decimal,
 * octal or hexadecimal, with a trailing dot, IPv6 with or without brackets. By the "ends in a number" rule of the
 * URL Standard, a host whose last label is numeric is never a name.
 */
export function looksLikeAddress(host: string): boolean {
  if (/[:[\]%]/.test(host)) return true;
  const labels = host.split('.');
  const last = labels.at(-1) === '' ? labels.at(-2) : labels.at(-1);
  return last !== undefined && /^(?:[0-9]+|0x[0-9a-f]*)$/i.test(last);
}
