import { isIP, type Socket } from 'node:net';
import { Fault, toFault } from '../../core/fault/fault';
import type { HostAndPort, LinkEvent, Opened } from '../../core/link/facts';
import type { Dialer } from './dial';
import { judgeAddresses } from './targetPolicy';
import type { PermittedPeer, RoutePorts } from './findHosts';
import { timedLeg, type TimedLeg } from './timedLeg';

export interface ReachPorts extends RoutePorts {
  readonly dialer: Dialer;
}

/** A server within reach: TCP stands and, where the target asks for it, verified TLS over it. */
export interface Connection {
  readonly peer: HostAndPort;
  readonly address: string;
  readonly tls: boolean;
  readonly socket: Socket;
}

/** What is told of it. */
export function openedOf({ peer, address, tls }: Connection): Opened {
  return { peer, address, tls };
}

/** No more addresses of one name than this are tried. */
const maxAddresses = 4;

/**
 * Looks a host up, judges its addresses, and connects to the first that answers. What is dialled is an address that
 * was judged: the name is not looked up a second time.
 * @throws Fault `target-refused`, or the failure of the leg at which the way ended
 */
export async function reachPeer(
  { host, port, by }: PermittedPeer,
  tls: boolean,
  ports: ReachPorts,
  tell: (event: LinkEvent) => void,
  stop: AbortSignal,
): Promise<Connection> {
  const { lookup, dialer, timeouts, steady } = ports;
  const peer = { host, port };
  const leg = (name: 'address' | 'tcp' | 'tls', timeoutMs: number): TimedLeg => ({
    leg: name,
    host: `${host}:${port}`,
    timeoutMs,
    steady,
    stop,
  });

  const findAddresses = async (): Promise<readonly string[]> => {
    if (isIP(host) !== 0) return [host];
    const found = await timedLeg(leg('address', timeouts.dns), (signal) => lookup.addresses(host, signal));
    tell({ type: 'leg', fact: { leg: 'address', ms: found.ms, host, addresses: found.value } });
    return found.value;
  };

  const connect = async (address: string): Promise<Socket> => {
    const { value, ms } = await timedLeg(leg('tcp', timeouts.tcp), (signal) =>
      dialer.connect(address, port, signal),
    );
    tell({ type: 'leg', fact: { leg: 'tcp', ms, peer, address } });
    return value;
  };

  const secure = async (socket: Socket): Promise<Socket> => {
    try {
      const { value, ms } = await timedLeg(leg('tls', timeouts.tls), (signal) =>
        dialer.secure(socket, host, signal),
      );
      tell({ type: 'leg', fact: { leg: 'tls', ms, peer, tls: value.facts } });
      return value.socket;
    } catch (thrown) {
      socket.destroy();
      throw thrown;
    }
  };

  const addresses = await findAddresses();
  const verdict = judgeAddresses(addresses, by);
  if (!verdict.permitted) {
    throw new Fault('target-refused', {
      problem: 'policy',
      why: verdict.why,
      leg: 'address',
      host: `${host}:${port}`,
    });
  }
  const { address, socket } = await firstThatAnswers(addresses.slice(0, maxAddresses), connect);
  return { peer, address, tls, socket: tls ? await secure(socket) : socket };
}

/** @throws Fault of the last address tried; `stopped` at once */
async function firstThatAnswers(
  addresses: readonly string[],
  connect: (address: string) => Promise<Socket>,
): Promise<{ readonly address: string; readonly socket: Socket }> {
  let last: Fault = new Fault('dns-failed', { problem: 'no-address', leg: 'address' });
  for (const address of addresses) {
    try {
      return { address, socket: await connect(address) };
    } catch (thrown) {
      last = toFault(thrown);
      if (last.code === 'stopped') throw last;
    }
  }
  throw last;
}
