import { Fault } from '../../core/fault/fault';
import { hasCredentials, parseConnectionString } from '../../core/connectionString/connectionString';
import { readBoolean } from '../../core/connectionString/booleans';
import { lastOption, type ConnectionString } from '../../core/connectionString/shape';
import { targetOptionsOf, type TargetOptions } from '../../core/connectionString/targetOptions';
import type { HostAndPort, LinkNotice } from '../../core/link/facts';

export interface SrvSeed {
  readonly kind: 'srv';
  readonly host: string;
  /** The URI option srvServiceName, else `mongodb`. */
  readonly service: string;
  /** The URI option srvMaxHosts; 0 means no limit. */
  readonly maxHosts: number;
  /** As the connection string has them, which goes before the TXT record; absent where it has none. */
  readonly loadBalanced?: boolean;
  readonly replicaSet?: string;
}

/** What the proxy takes from a connection string: where to go, and whether by TLS. */
export interface Target {
  readonly seed: SrvSeed | { readonly kind: 'hosts'; readonly hosts: readonly HostAndPort[] };
  readonly tls: boolean;
  readonly uriHasAuthSource: boolean;
  /** What a person should know of options that have no effect here. */
  readonly notices: readonly LinkNotice[];
}

export const defaultPort = 27017;

/** Every host costs attempts, and each attempt may last as long as its legs are given. */
const maxHosts = 50;

/** Characters: as many hosts with the longest names, and options. To read more would hold up everybody else. */
const longest = 16 * 1024;

/**
 * Reads the connection string that a page sends. Nothing of it is quoted in an error.
 * @throws Fault `message-too-large`, `credentials-in-target`, `connection-string-invalid` or `target-invalid`
 */
export function readTarget(text: string): Target {
  if (text.length > longest) throw new Fault('message-too-large', { problem: 'request', limit: longest });
  const cs = parseConnectionString(text);
  if (hasCredentials(cs)) {
    throw new Fault('credentials-in-target', {});
  }
  if (cs.hosts.length > maxHosts) {
    throw new Fault('target-invalid', { found: cs.hosts.length, limit: maxHosts });
  }
  const options = targetOptionsOf(cs);
  const { tls, authSource } = options;
  const hosts = cs.hosts.map(({ host, port = defaultPort }) => ({ host, port }));
  return {
    seed:
      cs.scheme === 'mongodb+srv' ? srvSeedOf(cs, hosts[0]?.host ?? '', options) : { kind: 'hosts', hosts },
    tls,
    uriHasAuthSource: authSource !== undefined,
    notices: noticesOf(cs, options),
  };
}

function srvSeedOf(cs: ConnectionString, host: string, options: TargetOptions): SrvSeed {
  const { srvServiceName, srvMaxHosts, replicaSet } = options;
  const written = lastOption(cs, 'loadBalanced');
  const loadBalanced = written && readBoolean(written);
  return {
    kind: 'srv',
    host,
    service: srvServiceName,
    maxHosts: srvMaxHosts,
    ...(typeof loadBalanced === 'boolean' ? { loadBalanced } : {}),
    ...(replicaSet === undefined ? {} : { replicaSet }),
  };
}

function noticesOf(cs: ConnectionString, { tls, disregarded }: TargetOptions): readonly LinkNotice[] {
  const notices: LinkNotice[] = disregarded.map(({ option, withoutTls, refusedByNode }) => ({
    code: 'option-ignored',
    problem: 'value',
    option,
    withoutTls,
    refusedByNode,
  }));
  if (!tls) notices.push({ code: 'tls-off' });
  for (const name of ['tlsInsecure', 'tlsAllowInvalidCertificates', 'tlsAllowInvalidHostnames']) {
    const option = lastOption(cs, name);
    if (!option || readBoolean(option) !== true) continue;
    notices.push({ code: 'verification-always-on', option: name });
  }
  for (const name of ['tlsCAFile', 'tlsCertificateKeyFile']) {
    if (!lastOption(cs, name)) continue;
    notices.push({ code: 'option-ignored', problem: 'file', option: name });
  }
  return notices;
}
