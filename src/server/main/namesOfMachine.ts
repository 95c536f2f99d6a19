import { hostname, networkInterfaces } from 'node:os';
import type { HostAndPort } from '../../core/link/facts';

/** Bound to every address, a server is reached by the addresses and the name of its machine. */
export function namesOfMachine({ host, port }: HostAndPort): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [];
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const names = addresses.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));
  return [...names, hostname()].map((name) => `${name}:${port}`);
}
