import { percentDecodeOrKeep } from '../../bytes/percent';
import type { Conduct, UriReader } from './conduct';
import { hostParts, type HostPart } from './hostParts';
import { spanIn, type UriLayout } from './layout';
import { met, nothing, together, type Met } from './stumble';

/** What a driver makes of the hosts, as far as it is known to matter. */
export function hostsAs(driver: UriReader, layout: UriLayout): Met {
  const { hosts, scheme, query, slash, username } = layout;
  const { raw, span } = hosts;
  if (raw === '') {
    const { noHost, nothing: none = noHost } = driver;
    return met(slash || query || username ? noHost : none, { code: 'no-host' }, query?.span ?? span);
  }
  return together([
    ...(scheme === 'mongodb+srv' ? [srvHosts(driver, layout)] : []),
    ...bracketed(driver.oddBrackets, layout),
    ...(scheme === 'mongodb' ? hostParts(raw).flatMap((part) => hostMet(driver, layout, part)) : []),
    query && !slash ? met(driver.noSlash, { code: 'no-slash' }, span) : nothing,
  ]);
}

function srvHosts(driver: UriReader, { hosts }: UriLayout): Met {
  const { raw } = hosts;
  const comma = raw.indexOf(',');
  if (comma >= 0) {
    return met(driver.srvWithHosts, { code: 'srv-with-hosts' }, spanIn(hosts, comma, raw.length));
  }
  const port = raw.search(/:\d*$/);
  return port < 0
    ? nothing
    : met(driver.srvWithPort, { code: 'srv-with-port' }, spanIn(hosts, port, raw.length));
}

function hostMet(
  { hosts: reader }: UriReader,
  { hosts, username }: UriLayout,
  part: HostPart,
): readonly Met[] {
  const { name, port, bareColons, at, portAt } = part;
  const span = spanIn(hosts, at, at + name.length);
  if (name === '' && port === null) return [met(reader.empty, { code: 'empty-host' }, span)];
  if (bareColons) return [met(reader.bareColons(name, username !== null), { code: 'bare-colons' }, span)];
  const { escapes } = reader;
  const isEscaped = name.includes('%') && !percentDecodeOrKeep(name, false).startsWith('/');
  return [
    isEscaped && typeof escapes !== 'string' ? met(escapes, { code: 'escaped-host' }, span) : nothing,
    port === null || isPort(port)
      ? nothing
      : met(reader.port(port), { code: 'odd-port' }, spanIn(hosts, portAt, portAt + port.length)),
  ];
}

function isPort(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) > 0 && Number(text) < 65_536;
}

/** Brackets are for IPv6 addresses, which have a colon and nothing but hexadecimal digits and periods beside it. */
function bracketed(conduct: Conduct, { hosts }: UriLayout): readonly Met[] {
  return [...hosts.raw.matchAll(/\[([^\]]*)\]?/g)]
    .filter(([, inside = '']) => !(inside.includes(':') && /^[0-9A-Fa-f:.]+$/.test(inside)))
    .map(({ index, 0: text }) =>
      met(conduct, { code: 'odd-brackets' }, spanIn(hosts, index, index + text.length)),
    );
}
