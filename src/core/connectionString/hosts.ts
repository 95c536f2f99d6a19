import type { Locate } from '../credentials/spans';
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
      throw invalid(second.span.start, 'A mongodb+srv connection string has one host', 'Remove the others');
    }
    if (first?.port !== undefined) {
      throw invalid(
        first.span.start,
        'A mongodb+srv connection string has no port',
        'Remove the colon and port',
      );
    }
  }
  return hosts;
}

function readHost(identifier: string, start: number, locate: Locate): HostIdentifier {
  if (identifier === '') throw invalid(start, 'A host is missing here');
  const bracketed = identifier.startsWith('[');
  const hostEnd = bracketed ? identifier.indexOf(']') + 1 : endOfName(identifier);
  if (bracketed && hostEnd === 0) throw invalid(start, 'An IPv6 address lacks its closing bracket');
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
  if (name === '') throw invalid(start, 'A host is missing here');
  const socket = name.search(/%2f/i);
  if (socket >= 0) throw invalid(start + socket, 'A UNIX domain socket cannot be reached from here');
  const odd = name.search(/[^A-Za-z0-9._-]/);
  if (odd >= 0) {
    throw invalid(
      start + odd,
      'A host name has a character other than letters, digits, hyphen, underscore and period',
      'Write an international name in its xn-- form',
    );
  }
  const empty = name.search(/^\.|\.\./);
  if (empty >= 0) throw invalid(start + empty, 'A host name has an empty label');
  return name.toLowerCase();
}

function readAddress(address: string, start: number): string {
  const odd = address.search(/[^0-9A-Fa-f:.]/);
  if (odd >= 0) throw invalid(start + odd, 'An IPv6 address has a character that does not belong there');
  if (!address.includes(':')) throw invalid(start, 'The brackets hold no IPv6 address');
  return address.toLowerCase();
}

/** @param text with the colon in front */
function readPort(text: string, start: number): number {
  const port = /^:\d{1,5}$/.test(text) ? Number(text.slice(1)) : 0;
  if (port < 1 || port > 65_535) throw invalid(start, 'A port is a number from 1 to 65535');
  return port;
}
