import type { HostAndPort } from '../../core/link/facts';
import { hostAndPortText } from '../../core/link/hostText';
import { isServerModeId, serverModeIds, type ServerModeId } from '../../core/mongodbAws/server/modes';
import type { StsOverride } from '../sts/askSts';
import { chainIds, type ChainId } from '../../core/drivers/chains';
import { roster, type DriverName } from '../../core/drivers/roster';
import { readPublicAddress, type PublicAddress } from '../http/publicAddress';
import { readAddressRange, type AddressRange } from '../http/visitor';
import type { ForwardProxy } from '../reach/via/forwardProxy';
import { readForwardProxy } from '../reach/via/readForwardProxy';
import type { StoreAddress } from '../limits/store';
import type { Rate } from '../limits/visitorLimit';
import { harmless } from './harmless';
import { readAddressAndPort, readHostAndPort } from './hostAndPort';

/* What the values of options mean. Every function throws a TypeError whose message is one line, fit for a terminal. */

/** What people call an option by. */
export interface OptionNames {
  /** After the two hyphens. */
  readonly flag: string;
  /** The environment variable. */
  readonly env: string;
}

export function isOn(text: string, { env }: OptionNames): boolean {
  if (text === '0' || text === 'false') return false;
  if (text === '1' || text === 'true') return true;
  throw new TypeError(`${env} must be 1 or 0`);
}

export function readPort(text: string, { flag }: OptionNames): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535)
    throw new TypeError(`--${flag} takes a port from 0 to 65535, not ${harmless(text)}`);
  return port;
}

export function readPublicUrl(text: string, { flag }: OptionNames): PublicAddress {
  const address = readPublicAddress(text);
  if (address) return address;
  throw new TypeError(
    `--${flag} takes http:// or https:// with a host, perhaps a port, and perhaps a path of plain letters`,
  );
}

export function readAddressRanges(text: string, { flag }: OptionNames): readonly AddressRange[] {
  return text.split(',').map((one) => {
    const range = readAddressRange(one.trim());
    if (range) return range;
    throw new TypeError(
      `--${flag} takes addresses and ranges of them, as 10.0.0.0/8 or fd00::1, and never all of them, not ${harmless(one)}`,
    );
  });
}

export function readRate(text: string, { flag }: OptionNames): Rate {
  const [, visitor, all] = /^(\d{1,6}):(\d{1,6})$/.exec(text) ?? [];
  const rate = { visitor: Number(visitor), all: Number(all) };
  if (rate.visitor >= 1 && rate.all >= rate.visitor) return rate;
  throw new TypeError(
    `--${flag} takes two whole numbers from 1, for one and for all, as 120:6000, not ${harmless(text)}`,
  );
}

/** It may hold a password, and is not said back. */
export function readStore(text: string, { flag }: OptionNames): StoreAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  const tls = url?.protocol === 'rediss:';
  const [, db = '0'] = /^\/(\d{0,5})$/.exec(url?.pathname || '/') ?? [null, null];
  const known = url !== null && (tls || url.protocol === 'redis:') && url.hostname !== '';
  const [username, password] = [unescaped(url?.username ?? ''), unescaped(url?.password ?? '')];
  const read = username !== null && password !== null && db !== null;
  if (!known || !read || url.search !== '' || url.hash !== '')
    throw new TypeError(
      `--${flag} takes redis:// or rediss:// with a host, perhaps a port, and perhaps a number`,
    );
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? 6379 : Number(url.port),
    tls,
    ...(username === '' ? {} : { username }),
    ...(password === '' ? {} : { password }),
    db: Number(db),
  };
}

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (thrown) {
    if (thrown instanceof URIError) return null;
    throw thrown;
  }
}

export function readSeconds(text: string, { flag }: OptionNames): number {
  const seconds = Number(text);
  if (!/^\d{1,4}$/.test(text) || seconds > 3600)
    throw new TypeError(`--${flag} takes seconds from 0 to 3600, not ${harmless(text)}`);
  return seconds;
}

export function readMode(text: string, { flag }: OptionNames): ServerModeId {
  if (isServerModeId(text)) return text;
  throw new TypeError(`--${flag} takes one of ${serverModeIds.join(', ')}, not ${harmless(text)}`);
}

export const logFormats = ['text', 'json'] as const;
export type LogFormat = (typeof logFormats)[number];

export function readLogFormat(text: string, { flag }: OptionNames): LogFormat {
  const format = logFormats.find((one) => one === text);
  if (format !== undefined) return format;
  throw new TypeError(`--${flag} takes one of ${logFormats.join(', ')}, not ${harmless(text)}`);
}

export function readCount(text: string, { flag }: OptionNames): number {
  const count = Number(text);
  if (!/^\d{1,6}$/.test(text) || count < 1)
    throw new TypeError(`--${flag} takes a whole number from 1, not ${harmless(text)}`);
  return count;
}

export function readTarget(text: string, { flag }: OptionNames): HostAndPort {
  const peer = readHostAndPort(text);
  if (peer) return peer;
  throw new TypeError(
    `--${flag} takes HOST:PORT ([ADDRESS]:PORT for IPv6), the port from 1 to 65535, not ${harmless(text)}`,
  );
}

/** An address alone, so that nobody's name decides who can read; null for none. */
export function readMetricsListen(text: string, { flag }: OptionNames): HostAndPort | null {
  if (text === 'none') return null;
  const [, before = '', digits = ''] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  // As it is read with a port that may be dialled, since 0 is one that may be listened at.
  const peer = readAddressAndPort(`${before}:1`);
  if (peer && Number(digits) <= 65_535) return { host: peer.host, port: Number(digits) };
  throw new TypeError(
    `--${flag} takes ADDRESS:PORT ([ADDRESS]:PORT for IPv6), the port from 0 to 65535, or none, not ${harmless(text)}`,
  );
}

export function readDns(text: string, { flag }: OptionNames): string {
  const peer = readAddressAndPort(text);
  if (peer) return hostAndPortText(peer);
  throw new TypeError(
    `--${flag} takes HOST:PORT ([ADDRESS]:PORT for IPv6), the host an address, not ${harmless(text)}`,
  );
}

/** As a browser writes an Origin header. */
export function readOrigin(text: string, { flag }: OptionNames): string {
  const address = readPublicAddress(text);
  if (address && address.base === '/') return address.origin;
  throw new TypeError(`--${flag} takes http:// or https:// with a host and perhaps a port`);
}

export function readStsEndpoint(text: string, { flag }: OptionNames): StsOverride {
  const url = URL.canParse(text) ? new URL(text) : null;
  const known = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !known || url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new TypeError(`--${flag} takes http:// or https:// with a host and perhaps a port`);
  }
  const tls = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return { host, port: url.port === '' ? (tls ? 443 : 80) : Number(url.port), tls };
}

/** Nothing of it is said back: a password may stand in it. */
export function readVia(text: string, { flag }: OptionNames): ForwardProxy | 'direct' {
  if (text === 'direct') return text;
  const proxy = readForwardProxy(text);
  if (proxy) return proxy;
  throw new TypeError(
    `--${flag} takes http://, https:// or socks5:// with a host and perhaps a port, user and password (percent-encoded), or direct`,
  );
}

/** A driver by its name stands for the latest of its orders. */
const latest = new Map<string, ChainId>(
  (Object.keys(roster) as DriverName[]).flatMap((name) => {
    const last = (Object.keys(roster[name].chains) as ChainId[]).at(-1);
    return last === undefined ? [] : [[name, last]];
  }),
);

export const orderNames: readonly string[] = [...new Set([...chainIds, ...latest.keys()])];

export function readOrder(text: string, { flag }: OptionNames): ChainId {
  const order = chainIds.find((id) => id === text) ?? latest.get(text);
  if (order !== undefined) return order;
  throw new TypeError(`--${flag} takes one of ${orderNames.join(', ')}, not ${harmless(text)}`);
}
