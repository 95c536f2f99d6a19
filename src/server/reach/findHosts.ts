import type { PolicyReason } from '../../core/fault/facts';
import { Fault } from '../../core/fault/fault';
import type { HostAndPort, LinkEvent } from '../../core/link/facts';
import type { LegTimeouts } from './reachConfig';
import { judgeSrvName, judgeTarget, type TargetPolicy } from './targetPolicy';
import type { Lookup } from './resolve';
import type { StopSignal } from './stop';
import { limitSeeds, readSeedlist, readTxt, requireCompatible, srvQueryName, txtNotices } from './seedlist';
import { defaultPort, type SrvSeed, type Target } from './target';
import { timedLeg, type TimedLeg } from './timedLeg';
import { forwardProxyText } from './via/forwardProxy';
import { proxyFor, type WayOut } from './via/wayOut';

/** A host that the policy permits, and on what grounds: with them come the addresses that are acceptable. */
export interface PermittedPeer extends HostAndPort {
  readonly by: 'allow-list' | 'suffix';
}

export interface RoutePorts {
  readonly lookup: Lookup;
  readonly policy: TargetPolicy;
  readonly timeouts: LegTimeouts;
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
  /** Absent where every host is dialled from here. */
  readonly wayOut?: WayOut;
}

/**
 * The hosts of a target, in the order in which to try them; for `mongodb+srv` by SRV and TXT lookup. Every host is
 * judged before any is looked up, and one that is refused refuses the whole target.
 * @throws Fault `target-refused`, `srv-invalid`, `txt-invalid`, `dns-failed`, `dns-timeout` or `stopped`
 */
export async function findHosts(
  target: Target,
  ports: RoutePorts,
  tell: (event: LinkEvent) => void,
  stop: StopSignal,
): Promise<readonly PermittedPeer[]> {
  for (const notice of target.notices) tell({ type: 'notice', notice });
  const { seed } = target;
  const hosts = seed.kind === 'hosts' ? seed.hosts : await followSrv(seed, target, ports, tell, stop);
  return permittedPeers(hosts, ports.policy);
}

/**
 * What can be said of a target before anything is looked up: the hosts it names, or the name whose records it is to be.
 * @throws Fault `target-refused`
 */
export function requirePermittedSeed({ seed }: Target, policy: TargetPolicy): void {
  if (seed.kind === 'hosts') permittedPeers(seed.hosts, policy);
  else requirePermittedName(seed, policy);
}

function permittedPeers(hosts: readonly HostAndPort[], policy: TargetPolicy): readonly PermittedPeer[] {
  return hosts.map((peer, index) => {
    const verdict = judgeTarget(peer, policy);
    if (!verdict.permitted) throw refused(verdict.why, index + 1, hosts.length);
    return { host: peer.host, port: peer.port, by: verdict.by };
  });
}

function requirePermittedName({ host }: SrvSeed, policy: TargetPolicy): void {
  const verdict = judgeSrvName(host, policy);
  if (!verdict.permitted) throw refused(verdict.why, 1, 1);
}

async function followSrv(
  seed: SrvSeed,
  { uriHasAuthSource }: Target,
  { lookup, policy, timeouts, steady, wayOut }: RoutePorts,
  tell: (event: LinkEvent) => void,
  stop: StopSignal,
): Promise<readonly HostAndPort[]> {
  requirePermittedName(seed, policy);
  // Asked for here in any case; that the hosts are reached by a proxy says what to do without an answer.
  const proxy = proxyFor({ host: seed.host, port: defaultPort }, wayOut);
  const dns = (leg: 'srv' | 'txt'): TimedLeg => ({
    leg,
    host: seed.host,
    timeoutMs: timeouts.dns,
    steady,
    stop,
    ...(proxy ? { via: forwardProxyText(proxy) } : {}),
  });

  const name = srvQueryName(seed.host, seed.service);
  const srv = await timedLeg(dns('srv'), async (signal) =>
    readSeedlist(seed.host, await lookup.srv(name, signal)),
  );
  tell({ type: 'leg', fact: { leg: 'srv', ms: srv.ms, name, hosts: srv.value } });

  const txt = await timedLeg(dns('txt'), async (signal) => readTxt(await lookup.txt(seed.host, signal)));
  const { record, options } = txt.value;
  tell({ type: 'leg', fact: { leg: 'txt', ms: txt.ms, name: seed.host, record } });
  for (const notice of txtNotices(options, uriHasAuthSource)) tell({ type: 'notice', notice });

  requireCompatible(srv.value.length, seed, options);
  const { hosts, notice } = limitSeeds(srv.value, seed.maxHosts, options);
  if (notice) tell({ type: 'notice', notice });
  return hosts;
}

function refused(why: PolicyReason, index: number, of: number): Fault {
  return new Fault('target-refused', { problem: 'policy', why, which: { index, of } });
}
