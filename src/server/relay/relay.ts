import { linkNoticeInWords } from '../../words/en/linkNotices';
import { Fault, faultData } from '../../core/fault/fault';
import type { HostAndPort } from '../../core/link/facts';
import type { ReachConfig } from '../reach/reachConfig';
import { isLoopbackBind } from '../reach/thisMachine';
import type { Dialer } from '../reach/dial';
import { reachPorts, type Reach } from '../reach/reachPorts';
import { requirePermittedSeed } from '../reach/findHosts';
import { readTarget, type Target } from '../reach/target';
import { thisMachineBy } from '../reach/thisMachine';
import type { OpenSession } from '../listener/listenerSession';
import { RelaySession } from './relaySession';

export interface RelayOptions extends Reach {
  /** A connection string without credentials. */
  readonly uri: string;
  /** Whether everything passes after a login; else the connection is closed there. */
  readonly all: boolean;
  /** The proxy's own policy, timeouts, limits and trust. */
  readonly config: ReachConfig;
  /** Where drivers are listened for; asked whenever it matters, since port 0 is known only later. */
  readonly listener: () => HostAndPort;
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
}

export interface Relay {
  readonly uri: string;
  readonly all: boolean;
  /** What a person should know of the connection string; sentences without a period. */
  readonly notices: readonly string[];
  /** For each driver that connects. */
  readonly openSession: OpenSession;
}

/**
 * A relay to one cluster. Nothing is looked up or dialled before a driver speaks.
 * @throws Fault with a sentence fit for a terminal, never a part of the connection string: `credentials-in-target`,
 *   `connection-string-invalid`, `target-invalid`, `target-refused`, `link-refused`, `tls-certificate`
 */
export function createRelay({ uri, all, config, listener, steady, ...reach }: RelayOptions): Relay {
  if (!isLoopbackBind(listener().host)) {
    throw new Fault('link-refused', { problem: 'relay-not-loopback' });
  }
  const ports = reachPorts(config, steady, reach);
  const guarded = { ...ports, dialer: neverBack(ports.dialer, listener) };
  const target = explained(() => {
    const found = readTarget(uri);
    requirePermittedSeed(found, ports.policy);
    requireElsewhere(found, listener());
    return found;
  });
  return {
    uri,
    all,
    notices: target.notices.map((notice) => linkNoticeInWords(notice)),
    openSession: (tell) => new RelaySession({ target, all, ports: guarded, limits: config.limits, tell }),
  };
}

function explained(read: () => Target): Target {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    const option = 'relay-to';
    throw thrown.code === 'credentials-in-target'
      ? new Fault('option-invalid', { problem: 'credentials', option })
      : new Fault('option-invalid', { problem: 'target', option, fault: faultData(thrown) });
  }
}

function requireElsewhere({ seed }: Target, own: HostAndPort): void {
  if (seed.kind !== 'hosts' || !seed.hosts.some(({ host, port }) => isOwn(host, port, own))) return;
  throw new Fault('target-refused', { problem: 'itself' });
}

/** A name may lead back here as well, and a relay to itself would go round until the sockets run out. */
function neverBack(dialer: Dialer, listener: () => HostAndPort): Dialer {
  return {
    secure: (socket, host, signal) => dialer.secure(socket, host, signal),
    async connect(addresses, port, signal) {
      if (addresses.some((address) => isOwn(address, port, listener())))
        throw new Fault('target-refused', { problem: 'itself' });
      return dialer.connect(addresses, port, signal);
    },
  };
}

function isOwn(host: string, port: number, own: HostAndPort): boolean {
  return port === own.port && (host === own.host || thisMachineBy(host) !== null);
}
