import { percentDecodeOrKeep } from '../../bytes/percent';
import { accepts, type UriReader } from './conduct';
import { cutPassword } from './cutPassword';
import { hostParts } from './hostParts';
import type { UriLayout } from './layout';

const usualPort = '27017';

/** The hosts that a driver takes from the string, in their order, as it dials them. */
export function hostsRead(driver: UriReader, { hosts, password, scheme }: UriLayout): readonly string[] {
  const { cut, once } = driver.hosts;
  const cutAt = password && cut ? cutPassword(driver, password) : null;
  const rest = cutAt && password ? `${password.raw.slice(cutAt.offset + 1)}@${hosts.raw}` : hosts.raw;
  const raw = cutAt && cut === 'stretch' ? cutAt.stretch : rest;
  const all = hostParts(raw).flatMap((part) => hostAs(driver, part, scheme === 'mongodb+srv'));
  return once ? [...new Set(all)] : all;
}

function hostAs(
  { hosts: { empty, escapes, keepsBrackets, port: odd } }: UriReader,
  { name, port }: ReturnType<typeof hostParts>[number],
  isService: boolean,
): readonly string[] {
  if (name === '' && port === null && empty.kind !== 'accepts') return [];
  const decoded = percentDecodeOrKeep(name, false);
  // A path is a socket.
  if (decoded.startsWith('/')) return [decoded];
  const read = (escapes === 'decoded' ? decoded : name).toLowerCase();
  if (isService) return [read];
  const isAddress = read.includes(':');
  const bare = isAddress || keepsBrackets ? read : read.replace(/^\[(.*)\]$/, '$1');
  // A colon with nothing behind it is as good as none to some, and to others an empty port.
  const isNone = port === null || (port === '' && odd('') === accepts);
  return [`${bare}:${isNone ? usualPort : port}`];
}
