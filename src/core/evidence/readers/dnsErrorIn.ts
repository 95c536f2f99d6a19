import type { PieceFacts } from '../piece';
import type { Scan } from '../scan';
import { driverOf } from './driverOf';

type Dns = PieceFacts['dns-error'];

const host = String.raw`["'<]?(?<host>[\w-]{1,63}(?:\.[\w-]{1,63}){0,8})`;

/** Words of Node, Go, dnspython, Java, libc and .NET. */
const words: readonly (readonly [Dns['record'], Dns['reason'], RegExp])[] = [
  ['srv', 'not-found', new RegExp(`querySrv ENOTFOUND ${host}`)],
  ['srv', 'no-record', new RegExp(`querySrv ENODATA ${host}`)],
  ['srv', 'timeout', new RegExp(`querySrv (?:ETIMEOUT|ESERVFAIL|EREFUSED|ECONNREFUSED) ${host}`)],
  ['txt', 'other', new RegExp(`queryTxt E\\w{3,16} ${host}`)],
  ['address', 'not-found', new RegExp(`getaddrinfo ENOTFOUND ${host}`)],
  ['address', 'timeout', new RegExp(`getaddrinfo EAI_AGAIN ${host}`)],
  [
    'srv',
    'not-found',
    new RegExp(`lookup (?<host>_[\\w-]{1,32}\\._tcp(?:\\.[\\w-]{1,63}){1,8}) .{0,128}no such host`),
  ],
  [
    'address',
    'not-found',
    /lookup ["'<]?(?<host>[\w-]{1,63}(?:\.[\w-]{1,63}){0,8})(?: on \S{1,64})?: no such host/,
  ],
  ['address', 'timeout', new RegExp(`lookup ${host}.{0,64}(?:i/o timeout|server misbehaving)`)],
  ['srv', 'not-found', /DNS query name does not exist: (?<host>[\w.-]{1,255})/],
  [
    'srv',
    'no-record',
    /DNS response does not contain an answer.{0,64}?(?<host>_mongodb\._tcp[\w.-]{1,255})?/,
  ],
  ['srv', 'timeout', /LifetimeTimeout|resolution lifetime expired/],
  [
    'srv',
    'other',
    /(?:[Uu]nable to look up|Failed (?:looking up|to look up)|error (?:looking up|resolving)|No) SRV records?(?: for)?(?: host)? ?["']?(?<host>[\w.-]{1,255})?/,
  ],
  ['address', 'not-found', new RegExp(`UnknownHostException: ${host}`)],
  [
    'address',
    'not-found',
    /Name or service not known|nodename nor servname provided|No such host is known|getaddrinfo failed|failed to lookup address information|Temporary failure in name resolution/,
  ],
];

/** What of DNS failed; null for a line that tells of nothing of it. */
export function dnsErrorIn(text: string, { mask }: Scan): Dns | null {
  for (const [record, reason, pattern] of words) {
    const match = pattern.exec(text);
    if (!match) continue;
    const name = match.groups?.host?.replace(/\.$/, '');
    const isSrv = name?.startsWith('_mongodb._tcp.') === true;
    return {
      record: isSrv ? 'srv' : record,
      reason,
      ...(name ? { host: mask(isSrv ? name.slice('_mongodb._tcp.'.length) : name) } : {}),
      ...driverOf(text),
    };
  }
  return null;
}
