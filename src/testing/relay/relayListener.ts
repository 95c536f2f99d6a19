import type { ConnectionSummary } from '../../core/capture/connection';
import type { Relay } from '../../server/relay/relay';
import { listenForDrivers } from '../../server/listener/listenForDrivers';
import { Registry } from '../../server/listener/registry';

/** A relay on a port of its own, and what is known of the connections to it. */
export interface RelayListener {
  readonly port: number;
  readonly registry: Registry;
  summaries(): readonly ConnectionSummary[];
  /** Of the connections that tried to log in. */
  logins(): readonly ConnectionSummary[];
  close(): Promise<void>;
}

export async function startRelayListener(relay: Relay): Promise<RelayListener> {
  const registry = new Registry({ now: () => Date.now(), steady: () => performance.now(), relayed: true });
  const listener = await listenForDrivers({
    host: '127.0.0.1',
    port: 0,
    openSession: relay.openSession,
    connected: () => registry.connected(),
  });
  const summaries = (): readonly ConnectionSummary[] =>
    registry.ids().flatMap((id) => registry.summary(id) ?? []);
  return {
    port: listener.port,
    registry,
    summaries,
    logins: () => summaries().filter(({ login }) => login),
    close: () => listener.close(),
  };
}
