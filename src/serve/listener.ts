import { defaultListenerSettings, type ListenerSettings } from '../core/listener/settings';
import { builtInUsers } from '../core/sts/builtInUsers';
import { Chosen } from '../sandbox/chosen';
import type { ListenerFacts } from '../core/listener/frames';
import { listenForDrivers, type Sandbox } from '../sandbox/listen';
import { Registry } from '../sandbox/registry';
import { portsBy, sandboxSession } from '../sandbox/sandboxSession';
import { readSandboxUsers } from '../sandbox/users';
import type { Options } from './options';
import { logOf, readOptionFile, sandboxPorts } from './world';

/** What listens for drivers, with all that is known of them. */
export interface Listening {
  readonly sandbox: Sandbox;
  readonly facts: ListenerFacts;
  readonly registry: Registry;
  readonly settings: Chosen<ListenerSettings>;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** @throws Fault for users that cannot be read, or a system error with `code` when the port cannot be had */
export async function startListener(options: Options): Promise<Listening | null> {
  const { sandboxPort, sandboxUsersFile } = options;
  if (sandboxPort === null) return null;
  const users =
    sandboxUsersFile === undefined
      ? builtInUsers()
      : readSandboxUsers(readOptionFile('sandbox-users', sandboxUsersFile));
  const registry = new Registry({ now: () => Date.now(), steady: () => performance.now() });
  const settings = new Chosen<ListenerSettings>(defaultListenerSettings);
  const ports = sandboxPorts(users);
  const sandbox = await listenForDrivers({
    host: loopback,
    port: sandboxPort,
    openSession: sandboxSession(() => portsBy(settings.value, ports)),
    connected: () => registry.connected(),
    log: logOf('sandbox', options),
  });
  return {
    sandbox,
    facts: { host: sandbox.host, port: sandbox.port, tls: false, relayAll: false },
    registry,
    settings,
    close: () => sandbox.close(),
  };
}
