import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * How an address, in any spelling that is one IP address, leads to this machine: over its loopback, or as the
 * unspecified address, which a system that connects to it takes for its own. An IPv4 address inside an IPv6 one
 * (`::ffff:127.0.0.1`) counts as what it is. `null` for any other address and for every name but `localhost`.
 */
export function thisMachineBy(host: string): 'loopback' | 'unspecified' | null {
  if (host.toLowerCase() === 'localhost') return 'loopback';
  if (host.includes('%') || isIP(host) === 0) return null;
  const address = ipaddr.process(host);
  const range = address.range();
  if (range === 'loopback') return 'loopback';
  return range === 'unspecified' ? 'unspecified' : null;
}

/** Whether only this machine can reach what is bound there. */
export function isLoopbackBind(host: string): boolean {
  return thisMachineBy(host) === 'loopback';
}
