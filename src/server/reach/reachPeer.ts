import { hostAndPortText } from '../../core/link/hostText';
import { isIP, type Socket } from 'node:net';
import { Fault } from '../../core/fault/fault';
import type { HostAndPort, LinkEvent, Opened } from '../../core/link/facts';
import type { Leg } from '../../core/fault/leg';
import type { Dialer } from './dial';
import { judgeAddresses } from './targetPolicy';
import type { PermittedPeer, RoutePorts } from './findHosts';
import type { StopSignal } from './stop';
import { timedLeg, type TimedLeg } from './timedLeg';
import { forwardProxyText, type ForwardProxy } from './via/forwardProxy';
import { proxyFor } from './via/wayOut';

export interface ReachPorts extends RoutePorts {
  readonly dialer: Dialer;
}

/** A server within reach: TCP stands, made from here or by a forward proxy, and, where the target asks for it, verified TLS over it. */
export interface Connection {
  readonly peer: HostAndPort;
  /** That was dialled; absent where a forward proxy resolved the name. */
  readonly address?: string;
  /** The forward proxy that it goes through, as it is told. */
  readonly via?: string;
  readonly tls: boolean;
  readonly socket: Socket;
}

/** What is told of it. */
export function openedOf({ peer, address, tls }: Connection): Opened {
  return { peer, ...(address === undefined ? {} : { address }), tls };
}

/** No more addresses of one name than this are tried. */
const maxAddresses = 4;

/** A host that is to be reached, and whoever wants to know how. */
interface Way {
  readonly permitted: PermittedPeer;
  readonly tls: boolean;
  readonly ports: ReachPorts;
  readonly tell: (event: LinkEvent) => void;
  /** What every leg of it has in common. */
  readonly leg: (name: Leg, timeoutMs: number) => TimedLeg;
}

type Reached = Pick<Connection, 'socket' | 'address'>;

/**
 * Looks a host up, judges its addresses, and connects to the first that answers, or has a forward proxy connect. What is
 * dialled is an address that was judged: the name is not looked up a second time.
 * @throws Fault `target-refused`, or the failure of the leg at which the way ended
 */
export async function reachPeer(
  permitted: PermittedPeer,
  tls: boolean,
  ports: ReachPorts,
  tell: (event: LinkEvent) => void,
  stop: StopSignal,
): Promise<Connection> {
  const { host, port } = permitted;
  const peer = { host, port };
  const proxy = proxyFor(peer, ports.wayOut);
  const via = proxy && forwardProxyText(proxy);
  const leg: Way['leg'] = (name, timeoutMs) => ({
    leg: name,
    host: hostAndPortText({ host, port }),
    timeoutMs,
    steady: ports.steady,
    stop,
    ...(via === null ? {} : { via }),
  });
  const way: Way = { permitted, tls, ports, tell, leg };
  const reached = proxy ? await connectThrough(proxy, way) : await connectFromHere(way);
  const socket = tls ? await secure(reached.socket, way) : reached.socket;
  return { ...reached, peer, tls, socket, ...(via === null ? {} : { via }) };
}

async function connectFromHere(way: Way): Promise<Reached> {
  const { permitted, ports, tell, leg } = way;
  const { host, port } = permitted;
  const addresses = isIP(host) === 0 ? await findAddresses(way) : [host];
  requirePermitted(addresses, permitted);
  const { value, ms } = await timedLeg(leg('tcp', ports.timeouts.tcp), (signal) =>
    ports.dialer.connect(addresses.slice(0, maxAddresses), port, signal),
  );
  tell({ type: 'leg', fact: { leg: 'tcp', ms, peer: { host, port }, address: value.address } });
  return value;
}

async function connectThrough(proxy: ForwardProxy, way: Way): Promise<Reached> {
  const { permitted, ports, tell, leg } = way;
  const { host, port } = permitted;
  const asked = await whatToAskFor(way);
  const { value: socket, ms } = await timedLeg(leg('via', 2 * ports.timeouts.tcp), (signal) =>
    passage(proxy, { host: asked, port }, ports, signal),
  );
  const byName = isIP(asked) === 0;
  tell({
    type: 'leg',
    fact: {
      leg: 'via',
      ms,
      peer: { host, port },
      via: forwardProxyText(proxy),
      asked: byName ? 'name' : 'address',
      credentials: proxy.credentials !== undefined,
    },
  });
  return { socket, ...(byName ? {} : { address: asked }) };
}

/**
 * A proxy is given the name, as its rules are about names, and the network behind it may know others than this one. What
 * DNS says of it here is judged all the same. Without TLS nothing would prove that the proxy resolved it to whom it
 * belongs, so an address is asked for that was judged; the operator's own hosts may be anywhere.
 */
async function whatToAskFor(way: Way): Promise<string> {
  const { permitted, tls } = way;
  if (permitted.by === 'allow-list') return permitted.host;
  let addresses: readonly string[];
  try {
    addresses = await findAddresses(way);
  } catch (thrown) {
    if (tls && thrown instanceof Fault && thrown.code.startsWith('dns-')) return permitted.host;
    throw thrown;
  }
  requirePermitted(addresses, permitted);
  return tls ? permitted.host : (addresses[0] ?? permitted.host);
}

/** A connection to the proxy, and what it made of it. */
async function passage(
  proxy: ForwardProxy,
  target: HostAndPort,
  { lookup, dialer }: ReachPorts,
  signal: StopSignal,
): Promise<Socket> {
  const addresses = isIP(proxy.host) === 0 ? await lookup.addresses(proxy.host, signal) : [proxy.host];
  const { socket: plain } = await dialer.connect(addresses.slice(0, maxAddresses), proxy.port, signal);
  const giveUp = (): unknown => plain.destroy();
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    if (signal.aborted) throw signal.reason;
    const socket = proxy.kind === 'https' ? (await dialer.secure(plain, proxy.host, signal)).socket : plain;
    const { askProxy } = await import('./via/askProxy');
    return await askProxy(socket, proxy, target);
  } catch (thrown) {
    plain.destroy();
    throw thrown;
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

async function findAddresses({ permitted: { host }, ports, tell, leg }: Way): Promise<readonly string[]> {
  const { lookup, timeouts } = ports;
  const found = await timedLeg(leg('address', timeouts.dns), (signal) => lookup.addresses(host, signal));
  tell({ type: 'leg', fact: { leg: 'address', ms: found.ms, host, addresses: found.value } });
  return found.value;
}

/** @throws Fault `target-refused` */
function requirePermitted(addresses: readonly string[], { host, port, by }: PermittedPeer): void {
  const verdict = judgeAddresses(addresses, by);
  if (verdict.permitted) return;
  const { why } = verdict;
  throw new Fault('target-refused', {
    problem: 'policy',
    why,
    leg: 'address',
    host: hostAndPortText({ host, port }),
  });
}

async function secure(plain: Socket, { permitted, ports, tell, leg }: Way): Promise<Socket> {
  const { host, port } = permitted;
  try {
    const { value, ms } = await timedLeg(leg('tls', ports.timeouts.tls), (signal) =>
      ports.dialer.secure(plain, host, signal),
    );
    tell({ type: 'leg', fact: { leg: 'tls', ms, peer: { host, port }, tls: value.facts } });
    return value.socket;
  } catch (thrown) {
    plain.destroy();
    throw thrown;
  }
}
