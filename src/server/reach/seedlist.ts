import type { FaultFacts } from '../../core/fault/facts';
import { Fault } from '../../core/fault/fault';
import type { HostAndPort, LinkNotice } from '../../core/link/facts';
import { seedlistDomain } from './targetPolicy';
import type { SrvSeed } from './target';

/*
 * What SRV and TXT answers mean (specification: source/initial-dns-seedlist-discovery). Pure; the asking is done in
 * `resolve.ts`. Names that a lookup returned are not quoted in errors, only counted.
 */

/** An SRV record without priority and weight, which the specification has clients ignore. */
export interface SrvRecord {
  readonly name: string;
  readonly port: number;
}

/** A longer seed list is refused: no deployment has one, and every entry costs the proxy attempts. */
export const maxSeeds = 50;

/** @param service of the URI option srvServiceName; `mongodb` where it has none */
export function srvQueryName(host: string, service: string): string {
  return `_${service}._tcp.${host}`;
}

/**
 * The hosts of a seed list, in the order of the answer, names in lower case and without their trailing dot.
 * @param host the name in the URI
 * @throws Fault `srv-invalid`: no record, too many, or a name outside the domain that the URI named
 */
export function readSeedlist(host: string, records: readonly SrvRecord[]): readonly HostAndPort[] {
  if (records.length === 0) throw srvFault({ problem: 'none' });
  if (records.length > maxSeeds) {
    throw srvFault({ problem: 'too-many', found: records.length, limit: maxSeeds });
  }
  const query = host.toLowerCase().replace(/\.$/, '');
  const domain = seedlistDomain(query);
  const leastLabels = query.split('.').length < 3 ? query.split('.').length + 1 : 1;
  return records.map((record, index) => {
    const name = record.name.toLowerCase().replace(/\.$/, '');
    // The domain begins with a dot, so that `evil-example.com` cannot pass for a name under `example.com`.
    if (!name.endsWith(domain) || name.split('.').length < leastLabels) {
      throw srvFault({ problem: 'outside', index: index + 1, of: records.length });
    }
    return { host: name, port: record.port };
  });
}

/**
 * Applies the URI option srvMaxHosts: 0 means all.
 * Drivers draw the hosts by lot; here the first ones are kept, so that a run can be repeated.
 * @throws Fault `txt-invalid` when the TXT record names a replica set, whose hosts must all be known
 */
export function limitSeeds(
  hosts: readonly HostAndPort[],
  srvMaxHosts: number,
  txt: TxtOptions,
): { readonly hosts: readonly HostAndPort[]; readonly notice?: LinkNotice } {
  if (srvMaxHosts > 0 && txt.replicaSet !== undefined) {
    throw txtFault({ problem: 'replica-set-limited' });
  }
  if (srvMaxHosts === 0 || srvMaxHosts >= hosts.length) return { hosts };
  return {
    hosts: hosts.slice(0, srvMaxHosts),
    notice: {
      code: 'option-ignored',
      problem: 'limit',
      kept: srvMaxHosts,
      of: hosts.length,
    },
  };
}

/**
 * What connection string and DNS say between them must go together (load balancer specification, "URI Validation";
 * polling SRV records specification). The connection string goes before the TXT record.
 * @param count of SRV records
 * @throws Fault `txt-invalid` or `srv-invalid` where options exclude each other, or the number of hosts
 */
export function requireCompatible(
  count: number,
  { maxHosts, loadBalanced, replicaSet }: Pick<SrvSeed, 'maxHosts' | 'loadBalanced' | 'replicaSet'>,
  txt: TxtOptions,
): void {
  if (!(loadBalanced ?? txt.loadBalanced ?? false)) return;
  const by = loadBalanced === undefined ? 'txt' : 'uri';
  if ((replicaSet ?? txt.replicaSet) !== undefined) {
    const other = replicaSet === undefined ? 'txt' : 'uri';
    throw txtFault({ problem: 'load-balanced-replica-set', by, other });
  }
  if (maxHosts > 0) {
    throw txtFault({ problem: 'load-balanced-limited', by });
  }
  if (count > 1) throw srvFault({ problem: 'load-balanced-hosts', by, found: count });
}

export interface TxtOptions {
  readonly authSource?: string;
  readonly replicaSet?: string;
  readonly loadBalanced?: boolean;
}

const txtKeys = ['authSource', 'replicaSet', 'loadBalanced'] as const;

/**
 * Reads the options that a TXT record adds to a connection string.
 * @param records one array of strings per record, as DNS delivers them; none is fine
 * @returns the record's text (null without a record) and its options
 * @throws Fault `txt-invalid`: more than one record, or an option that is unknown, repeated, empty or malformed
 */
export function readTxt(records: readonly (readonly string[])[]): {
  readonly record: string | null;
  readonly options: TxtOptions;
} {
  if (records.length > 1) throw txtFault({ problem: 'several', found: records.length });
  const record = records[0]?.join('') ?? null;
  if (record === null) return { record, options: {} };
  const found = new Map<string, string>();
  for (const [index, pair] of record.split('&').entries()) {
    const place = index + 1;
    const [key, value, ...rest] = pair.split('=');
    if (!txtKeys.some((known) => known === key)) {
      throw txtFault({ problem: 'unknown-option', index: place });
    }
    if (!value || rest.length > 0) throw txtFault({ problem: 'not-a-pair', index: place });
    if (found.has(key ?? '')) throw txtFault({ problem: 'twice', index: place });
    found.set(key ?? '', decode(value, place));
  }
  return { record, options: optionsOf(found) };
}

/**
 * The trap in most Atlas TXT records: they set an authSource that this mechanism must not use.
 * @param uriHasAuthSource whether the connection string itself has the option, which then wins everywhere
 */
export function txtNotices(options: TxtOptions, uriHasAuthSource: boolean): readonly LinkNotice[] {
  if (options.authSource === undefined || options.authSource === '$external') return [];
  return [{ code: 'txt-auth-source-ignored', uriHasOne: uriHasAuthSource }];
}

function optionsOf(found: ReadonlyMap<string, string>): TxtOptions {
  const authSource = found.get('authSource');
  const replicaSet = found.get('replicaSet');
  const loadBalanced = found.get('loadBalanced');
  if (loadBalanced !== undefined && loadBalanced !== 'true' && loadBalanced !== 'false') {
    throw txtFault({ problem: 'load-balanced' });
  }
  return {
    ...(authSource === undefined ? {} : { authSource }),
    ...(replicaSet === undefined ? {} : { replicaSet }),
    ...(loadBalanced === undefined ? {} : { loadBalanced: loadBalanced === 'true' }),
  };
}

function decode(value: string, index: number): string {
  try {
    return decodeURIComponent(value);
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    throw txtFault({ problem: 'percent', index });
  }
}

function srvFault(facts: FaultFacts['srv-invalid']): Fault {
  return new Fault('srv-invalid', { ...facts, leg: 'srv' });
}

function txtFault(facts: FaultFacts['txt-invalid']): Fault {
  return new Fault('txt-invalid', { ...facts, leg: 'txt' });
}
