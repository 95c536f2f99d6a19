import { Fault } from '../core/bytes/fault';
import { hasCredentials, parseConnectionString } from '../core/credentials/connectionString';
import { readBoolean } from '../core/credentials/connectionString/booleans';
import { lastOption, type ConnectionString } from '../core/credentials/connectionString/shape';
import { targetOptionsOf } from '../core/credentials/connectionString/targetOptions';
import type { HostAndPort, LinkNotice } from '../core/link/facts';

export interface SrvSeed {
  readonly kind: 'srv';
  readonly host: string;
  /** The URI option srvServiceName, else `mongodb`. */
  readonly service: string;
  /** The URI option srvMaxHosts; 0 means no limit. */
  readonly maxHosts: number;
}

/** What the proxy takes from a connection string: where to go, and whether by TLS. */
export interface Target {
  readonly seed: SrvSeed | { readonly kind: 'hosts'; readonly hosts: readonly HostAndPort[] };
  readonly tls: boolean;
  readonly uriHasAuthSource: boolean;
  /** What a person should know of options that have no effect here. */
  readonly notices: readonly LinkNotice[];
}

const defaultPort = 27017;

/** Every host costs attempts, and each attempt may last as long as its legs are given. */
const maxHosts = 50;

/**
 * Reads the connection string that a page sends. Nothing of it is quoted in an error.
 * @throws Fault `credentials-in-target`, `connection-string-invalid` or `target-invalid`
 */
export function readTarget(text: string): Target {
  const cs = parseConnectionString(text);
  if (hasCredentials(cs)) {
    throw new Fault('credentials-in-target', 'The proxy was sent credentials, which it must never see', {
      advice: 'Reload the page; if this happens again, the page is not the one that belongs to this proxy',
    });
  }
  if (cs.hosts.length > maxHosts) {
    throw new Fault(
      'target-invalid',
      `The target names ${cs.hosts.length} hosts; at most ${maxHosts} are taken`,
    );
  }
  const { tls, authSource, srvServiceName, srvMaxHosts } = targetOptionsOf(cs);
  const hosts = cs.hosts.map(({ host, port = defaultPort }) => ({ host, port }));
  return {
    seed:
      cs.scheme === 'mongodb+srv'
        ? { kind: 'srv', host: hosts[0]?.host ?? '', service: srvServiceName, maxHosts: srvMaxHosts }
        : { kind: 'hosts', hosts },
    tls,
    uriHasAuthSource: authSource !== undefined,
    notices: noticesOf(cs, tls),
  };
}

function noticesOf(cs: ConnectionString, tls: boolean): readonly LinkNotice[] {
  const notices: LinkNotice[] = [];
  if (!tls)
    notices.push({ code: 'tls-off', text: 'Without TLS: whoever can read the network sees every message' });
  for (const name of ['tlsInsecure', 'tlsAllowInvalidCertificates', 'tlsAllowInvalidHostnames']) {
    const option = lastOption(cs, name);
    if (!option || readBoolean(option) !== true) continue;
    notices.push({
      code: 'verification-always-on',
      text: `${name} has no effect: the proxy verifies certificate and host name in any case`,
    });
  }
  for (const name of ['tlsCAFile', 'tlsCertificateKeyFile']) {
    if (!lastOption(cs, name)) continue;
    notices.push({
      code: 'option-ignored',
      text: `${name} has no effect: a connection string names no files to the proxy; its own --tls-ca does`,
    });
  }
  return notices;
}
