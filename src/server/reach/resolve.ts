import { lookup as systemLookup, Resolver } from 'node:dns/promises';
import { Fault } from '../../core/fault/fault';
import { errorCode } from './networkErrors';
import type { SrvRecord } from './seedlist';
import type { StopSignal } from './stop';

/** The three kinds of lookup. Each throws Fault `dns-failed` or `dns-timeout`, and gives up when its signal aborts. */
export interface Lookup {
  /** @returns no record when the name has none */
  srv(name: string, signal: StopSignal): Promise<readonly SrvRecord[]>;
  /** @returns one array of strings per record; none when the name has none or does not exist */
  txt(name: string, signal: StopSignal): Promise<readonly (readonly string[])[]>;
  /** @returns addresses in the order in which to try them, at least one */
  addresses(host: string, signal: StopSignal): Promise<readonly string[]>;
}

/**
 * Lookups by Node. SRV and TXT go to the DNS servers of the system or to the one given; addresses go through the
 * operating system (hosts file included) unless a server is given.
 * @param dnsServer `address:port`
 * @param timeoutMs divided between two tries
 */
export function nodeLookup(dnsServer: string | undefined, timeoutMs: number): Lookup {
  /** A resolver for one lookup, since cancelling cancels all that a resolver is doing. */
  const ask = async <T>(signal: StopSignal, query: (resolver: Resolver) => Promise<T>): Promise<T> => {
    // The second try waits twice as long as the first.
    const resolver = new Resolver({ timeout: Math.max(1, Math.floor(timeoutMs / 3)), tries: 2 });
    if (dnsServer !== undefined) resolver.setServers([dnsServer]);
    const cancel = (): void => resolver.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await query(resolver);
    } catch (cause) {
      throw dnsFault(cause);
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };
  return {
    srv: (name, signal) => ask(signal, (resolver) => noneWhen(['ENODATA'], resolver.resolveSrv(name))),
    txt: (name, signal) =>
      ask(signal, (resolver) => noneWhen(['ENODATA', 'ENOTFOUND'], resolver.resolveTxt(name))),
    addresses: (host, signal) =>
      dnsServer === undefined ? askSystem(host) : ask(signal, (resolver) => bothFamilies(resolver, host)),
  };
}

/** The system's lookup cannot be cancelled: after a timeout it ends unheard. */
async function askSystem(host: string): Promise<readonly string[]> {
  try {
    const found = await systemLookup(host, { all: true, verbatim: true });
    return found.map(({ address }) => address);
  } catch (cause) {
    throw dnsFault(cause);
  }
}

/** IPv4 first. A family without a record does not matter as long as the other has one. */
async function bothFamilies(resolver: Resolver, host: string): Promise<readonly string[]> {
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const found = [four, six].flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  if (found.length === 0 && four.status === 'rejected') throw four.reason;
  return found;
}

async function noneWhen<T>(codes: readonly string[], answer: Promise<T[]>): Promise<T[]> {
  try {
    return await answer;
  } catch (thrown) {
    if (codes.includes(errorCode(thrown))) return [];
    throw thrown;
  }
}

function dnsFault(cause: unknown): Fault {
  const code = errorCode(cause);
  switch (code) {
    case 'ETIMEOUT':
      return new Fault('dns-timeout', { problem: 'server' }, cause);
    case 'ENOTFOUND':
      return new Fault('dns-failed', { problem: 'no-name' }, cause);
    case 'ENODATA':
      return new Fault('dns-failed', { problem: 'no-record' }, cause);
    case 'EAI_AGAIN':
    case 'ECONNREFUSED':
      return new Fault('dns-failed', { problem: 'no-server' }, cause);
    default:
      return new Fault('dns-failed', { problem: 'other', system: code }, cause);
  }
}
