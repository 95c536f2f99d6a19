import type { PolicyReason } from '../../core/fault/facts';
import type { HostAndPort } from '../../core/link/facts';
import { looksLikeAddress, specialRangeOf } from './specialAddresses';

/*
 * Where the proxy may go. Pure: `judgeTarget` and `judgeSrvName` speak before any lookup, `judgeAddresses` after it
 * and before any socket. Whoever changes a default here changes what a web page can reach through this machine.
 */

/** Under these names lie MongoDB Atlas and Atlas for Government. */
export const atlasSuffixes = ['mongodb.net', 'mongodbgov.net'] as const;

export interface TargetPolicy {
  /** Hosts whose subdomains may be dialled, at public addresses only. Lower case, no leading or trailing dot. */
  readonly suffixes: readonly string[];
  /** Pairs that may be dialled whatever they resolve to: named by the operator (`--allow-target`), and the sandbox. */
  readonly allowTargets: readonly HostAndPort[];
  /** Whoever says where to go has a shell on this machine: whatever they name may be dialled, at any address. */
  readonly anywhere?: true;
}

/** `by` says what the permission rests on, and with it which addresses are acceptable. */
export type Verdict =
  | { readonly permitted: true; readonly by: 'allow-list' | 'suffix' }
  | { readonly permitted: false; readonly why: PolicyReason };

/** May this host and port be looked up and dialled? The reason for a refusal never quotes the host. */
export function judgeTarget(peer: HostAndPort, policy: TargetPolicy): Verdict {
  if (!Number.isInteger(peer.port) || peer.port < 1 || peer.port > 65535) return refuse({ problem: 'port' });
  if (policy.anywhere || policy.allowTargets.some((allowed) => isSamePeer(allowed, peer))) {
    return { permitted: true, by: 'allow-list' };
  }
  return judgeName(peer.host, policy);
}

/** May SRV and TXT records of this name be asked for? The proxy must not become a way to query just any name. */
export function judgeSrvName(host: string, policy: TargetPolicy): Verdict {
  if (policy.anywhere) return { permitted: true, by: 'allow-list' };
  const verdict = judgeName(host, policy);
  if (verdict.permitted || !isPlainName(host)) return verdict;
  const domain = seedlistDomain(host);
  const leadsToAllowed = policy.allowTargets.some(
    (allowed) => !looksLikeAddress(allowed.host) && allowed.host.toLowerCase().endsWith(domain),
  );
  return leadsToAllowed ? { permitted: true, by: 'allow-list' } : verdict;
}

/**
 * The addresses that a permitted name was found to have: all of them must be public unless the operator named the
 * host. One that is not refuses the whole name, since a name that mixes them is set up by mistake or in bad faith.
 */
export function judgeAddresses(addresses: readonly string[], by: 'allow-list' | 'suffix'): Verdict {
  if (by === 'allow-list') return { permitted: true, by };
  if (addresses.length === 0) return refuse({ problem: 'no-address' });
  for (const address of addresses) {
    const why = specialRangeOf(address);
    if (why !== null) return refuse({ problem: 'resolves', to: why });
  }
  return { permitted: true, by };
}

/**
 * With a leading dot, what the names of a seed list must end in (specification: initial-dns-seedlist-discovery):
 * the parent domain, or the whole name where it has fewer than three labels.
 */
export function seedlistDomain(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  return `.${(labels.length < 3 ? labels : labels.slice(1)).join('.')}`;
}

function judgeName(host: string, policy: TargetPolicy): Verdict {
  if (looksLikeAddress(host)) return refuse({ problem: 'address' });
  if (!isPlainName(host)) return refuse({ problem: 'not-plain' });
  const name = host.toLowerCase().replace(/\.$/, '');
  if (policy.suffixes.some((suffix) => name.endsWith(`.${suffix}`))) return { permitted: true, by: 'suffix' };
  return refuse({ problem: 'domain' });
}

/** ASCII letters, digits, hyphens and underscores in labels of 1 to 63, at most 253 in all, no Punycode. */
function isPlainName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return (
    name.length <= 253 &&
    name.split('.').every((label) => /^(?!xn--)(?!-)[a-z0-9_-]{1,63}(?<!-)$/i.test(label))
  );
}

/** Exactly the host that the operator wrote, letter case apart: no other spelling of the same address matches. */
function isSamePeer(a: HostAndPort, b: HostAndPort): boolean {
  return a.port === b.port && a.host.toLowerCase() === b.host.toLowerCase();
}

function refuse(why: PolicyReason): Verdict {
  return { permitted: false, why };
}
