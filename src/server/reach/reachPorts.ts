import type { ReachConfig } from './reachConfig';
import { nodeDialer, type Dialer } from './dial';
import type { ReachPorts } from './reachPeer';
import { nodeLookup, type Lookup } from './resolve';
import { trust } from './trust';

/** For tests that watch or forbid the reach; absent, Node's own. */
export interface Reach {
  readonly lookup?: Lookup;
  readonly dialer?: Dialer;
}

/**
 * What a way to a server needs, as it is configured.
 * @param steady a steady clock, milliseconds
 * @throws Fault `tls-certificate` when the configured CA text cannot be used
 */
export function reachPorts(config: ReachConfig, steady: () => number, reach: Reach = {}): ReachPorts {
  const { timeouts, suffixes, allowTargets, anywhere, wayOut } = config;
  return {
    lookup: reach.lookup ?? nodeLookup(config.dnsServer, timeouts.dns),
    dialer: reach.dialer ?? nodeDialer(trust(config.tlsCa, config.systemCa), config.keylog),
    timeouts,
    steady,
    ...(wayOut ? { wayOut } : {}),
    policy: { suffixes, allowTargets, ...(anywhere ? { anywhere } : {}) },
  };
}
