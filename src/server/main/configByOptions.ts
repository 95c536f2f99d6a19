import type { HostAndPort } from '../../core/link/facts';
import { defaultConfig, type ProxyConfig } from '../proxy/proxyConfig';
import { Fault } from '../../core/fault/fault';
import { systemCodeOf } from '../../core/fault/systemCodeOf';
import { keylogTo } from '../reach/keylogTo';
import { systemCertificates } from '../reach/systemCertificates';
import { namesOf, type Options } from './optionTable';
import { readOptionFile } from './readOptionFile';
import { wayOutByOptions } from './wayOutByOptions';

/** Links that one visitor may have open where a page is shared. */
const sharedLinks = 50;

/** Links that one visitor may have open. */
export function visitorLinks({ linksPerVisitor, publicUrl, maxLinks }: Options): number {
  return Math.min(linksPerVisitor ?? (publicUrl ? sharedLinks : maxLinks), maxLinks);
}

/** What the options leave open for whoever reaches out. */
export interface Reachable {
  /** Pairs that may be reached beside those that the operator names. */
  readonly targets?: readonly HostAndPort[];
  /** An authority to trust beside those that the operator names, PEM. */
  readonly ca?: string;
}

/**
 * Policy, limits and trust by the options: the same for the page's links and for a relay.
 * @throws Fault when the file of certificates cannot be read
 */
export function configByOptions(options: Options, { targets = [], ca }: Reachable = {}): ProxyConfig {
  const base = defaultConfig;
  const links = options.maxLinks;
  const wayOut = wayOutByOptions(options, process.env);
  const authorities = [
    ...(options.tlsCa === undefined ? [] : [readOptionFile('tlsCa', options.tlsCa)]),
    ...(ca === undefined ? [] : [ca]),
  ];
  return {
    ...base,
    limits: {
      ...base.limits,
      links,
      linksPerAddress: visitorLinks(options),
    },
    allowTargets: [...options.allowTarget, ...targets],
    tlsCa: authorities,
    ...(options.systemCa ? { systemCa: authoritiesOfSystem() } : {}),
    ...(options.tlsKeylog === undefined
      ? {}
      : { keylog: keylogTo(options.tlsKeylog, namesOf('tlsKeylog').flag) }),
    ...(wayOut ? { wayOut } : {}),
    ...(options.dns === undefined ? {} : { dnsServer: options.dns }),
  };
}

/** @throws Fault where there are none to be had */
function authoritiesOfSystem(): readonly string[] {
  const { flag } = namesOf('systemCa');
  const found = orSystemCode(systemCertificates);
  if (typeof found === 'string')
    throw new Fault('option-invalid', {
      problem: 'command-line',
      told: `--${flag}: the file of this system’s certificates cannot be read (${found}); see SSL_CERT_FILE`,
    });
  if (found.length > 0) return found;
  const told = `--${flag}: Node ${process.versions.node} finds no certificates of this system; Node 22.15 or later reads its store, and --tls-ca takes a PEM file`;
  throw new Fault('option-invalid', { problem: 'command-line', told });
}

function orSystemCode<T>(read: () => T): T | string {
  try {
    return read();
  } catch (thrown) {
    return systemCodeOf(thrown);
  }
}
