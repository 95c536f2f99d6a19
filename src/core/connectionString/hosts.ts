import type { Locate } from '../bytes/span';
import { invalid } from './invalid';
import type { HostIdentifier, Scheme } from './shape';

/**
 * Reads the host list, `[start, end)` of the connection string.
 * @throws Fault `connection-string-invalid`
 */
export function readHosts(
  text: string,
  start: number,
  end: number,
  scheme: Scheme,
  locate: Locate,
): readonly HostIdentifier[] {
  const hosts: HostIdentifier[] = [];
  let at = start;
  for (const identifier of text.slice(start, end).split(',')) {
    hosts.push(readHost(identifier, at, locate));
    at += identifier.length + 1;
  }
  const [first, second] = hosts;
  if (scheme === 'mongodb+srv') {
    if (second) {
      throw invalid(second.span.start, { problem: 'srv-hosts' });
    }
    if (first?.port !== undefined) {
      throw invalid(first.span.start, { problem: 'srv-port' });
    }
  }
  return hosts;
}

function readHost(identifier: string, start: number, locate: Locate): HostIdentifier {
  if (identifier === '') throw invalid(start, { problem: 'host-missing' });
  const bracketed = identifier.startsWith('[');
  const hostEnd = bracketed ? identifier.indexOf(']') + 1 : endOfName(identifier);
  if (bracketed && hostEnd === 0) throw invalid(start, { problem: 'bracket-missing' });
  const host = bracketed
    ? readAddress(identifier.slice(1, hostEnd - 1), start + 1)
    : readName(identifier.slice(0, hostEnd), start);
  const span = locate(start, start + identifier.length);
  if (hostEnd === identifier.length) return { host, span };
  return { host, port: readPort(identifier.slice(hostEnd), start + hostEnd), span };
}

function endOfName(identifier: string): number {
  const colon = identifier.indexOf(':');
  return colon < 0 ? identifier.length : colon;
}

function readName(name: string, start: number): string {
  if (name === '') throw invalid(start, { problem: 'host-missing' });
  const socket = name.search(/%2f/i);
  if (socket >= 0) throw invalid(start + socket, { problem: 'socket' });
  const odd = name.search(/[^A-Za-z0-9._-]/);
  if (odd >= 0) {
    throw invalid(start + odd, { problem: 'host-character' });
  }
  const empty = name.search(/^\.|\.\./);
  if (empty >= 0) throw invalid(start + empty, { problem: 'host-empty-label' });
  return name.toLowerCase();
}

function readAddress(address: string, start: number): string {
  const odd = address.search(/[^0-9A-Fa-f:.]/);
  if (odd >= 0) throw invalid(start + odd, { problem: 'address-character' });
  if (!address.includes(':')) throw invalid(start, { problem: 'no-address' });
  return address.toLowerCase();
}

/** @param text with the colon in front */
function readPort(text: string, start: number): number {
  const port = /^:\d{1,5}$/.test(text) ? Number(text.slice(1)) : 0;
  if (port < 1 || port > 65_535) throw invalid(start, { problem: 'port' });
  return port;
}
