import type { Conduct, UriReader } from './conduct';
import { spanIn, type UriLayout } from './layout';
import { met, nothing, together, type Met } from './stumble';

/** What a driver makes of the hosts, as far as it is known to matter. */
export function hostsAs(driver: UriReader, layout: UriLayout): Met {
  const { hosts, scheme, query, slash } = layout;
  const { raw, span } = hosts;
  if (raw === '') {
    return met(driver.noHost, { code: 'no-host' }, query?.span ?? span);
  }
  return together([
    ...(scheme === 'mongodb+srv' ? [srvHosts(driver, layout)] : []),
    ...bracketed(driver.oddBrackets, layout),
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

/** Brackets are for IPv6 addresses, which have a colon and nothing but hexadecimal digits and periods beside it. */
function bracketed(conduct: Conduct, { hosts }: UriLayout): readonly Met[] {
  return [...hosts.raw.matchAll(/\[([^\]]*)\]?/g)]
    .filter(([, inside = '']) => !(inside.includes(':') && /^[0-9A-Fa-f:.]+$/.test(inside)))
    .map(({ index, 0: text }) =>
      met(conduct, { code: 'odd-brackets' }, spanIn(hosts, index, index + text.length)),
    );
}
