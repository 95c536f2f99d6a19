import type { HostAndPort } from '../../core/link/facts';
import { defaultConfig, type ProxyConfig } from '../proxy/proxyConfig';
import type { Options } from './optionTable';
import { readOptionFile } from './readOptionFile';

/** Links that one visitor may have open where a page is shared. */
const visitorLinks = 50;

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
  const authorities = [
    ...(options.tlsCa === undefined ? [] : [readOptionFile('tlsCa', options.tlsCa)]),
    ...(ca === undefined ? [] : [ca]),
  ];
  return {
    ...base,
    limits: {
      ...base.limits,
      links,
      linksPerAddress: options.publicUrl ? Math.min(visitorLinks, links) : links,
    },
    allowTargets: [...options.allowTarget, ...targets],
    tlsCa: authorities,
    ...(options.dns === undefined ? {} : { dnsServer: options.dns }),
  };
}
