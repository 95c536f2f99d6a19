import { defaultListenerSettings, type ListenerSettings } from '../../core/capture/settings';
import { ObservedValue } from '../listener/observedValue';
import type { ListenerFacts } from '../../core/capture/frames';
import type { Relay } from '../relay/relay';
import { listenForDrivers, type DriverListener } from '../listener/listenForDrivers';
import { Registry } from '../listener/registry';
import { portsBy, sandboxSession } from '../sandbox/sandboxSession';
import type { SandboxUser } from '../../core/sts/users';
import type { Options } from './optionTable';
import { relayFor } from './relayByOptions';
import type { LogSink } from './loggedLines';
import { sandboxPorts } from '../sandbox/sandboxPorts';

/** What listens for drivers, with all that is known of them. */
export interface Listening {
  readonly sandbox: DriverListener;
  readonly facts: ListenerFacts;
  readonly registry: Registry;
  readonly settings: ObservedValue<ListenerSettings>;
  /** Who answers in place of the sandbox. */
  readonly relay: Relay | null;
  /** The authority that a client of it is to trust, PEM, with TLS. */
  readonly ca?: string;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/**
 * @param users everybody whom the sandbox knows; the list grows when its STS issues credentials
 * @throws a system error with `code` when the port cannot be had
 */
export async function startListener(
  options: Options,
  users: readonly SandboxUser[],
  log: LogSink,
): Promise<Listening | null> {
  if (options.noSandbox) return null;
  const bound = { host: loopback, port: options.sandboxPort };
  const relay = relayFor(options, () => bound);
  const registry = new Registry({
    now: () => Date.now(),
    steady: () => performance.now(),
    relayed: relay !== null,
  });
  const settings = new ObservedValue<ListenerSettings>({
    ...defaultListenerSettings,
    mode: options.sandboxMode,
  });
  const ports = sandboxPorts(users);
  // What makes certificates is loaded only then.
  const tls = options.listenTls
    ? (await import('../listener/writeCertificate')).writeCertificate(Date.now())
    : null;
  const listening = listenForDrivers({
    ...bound,
    openSession: relay?.openSession ?? sandboxSession(() => portsBy(settings.value, ports)),
    connected: () => registry.connected(),
    log: log('sandbox'),
    ...(tls ? { tls } : {}),
  });
  listening.catch(() => tls?.remove());
  const sandbox = await listening;
  bound.port = sandbox.port;
  return {
    sandbox,
    facts: {
      host: sandbox.host,
      port: sandbox.port,
      tls: tls !== null,
      ...(tls ? { caFile: tls.caFile } : {}),
      ...(relay ? { relayTo: relay.uri } : {}),
      relayAll: relay?.all ?? false,
    },
    relay,
    ...(tls ? { ca: tls.ca } : {}),
    registry,
    settings,
    close() {
      tls?.remove();
      return sandbox.close();
    },
  };
}
