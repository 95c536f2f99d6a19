import type { ServerPorts } from '../../core/mongodbAws/server/state';
import { listenForDrivers, type DriverListener, type ListenOptions } from '../listener/listenForDrivers';
import { sandboxSession } from './sandboxSession';

export interface SandboxOptions extends Omit<ListenOptions, 'openSession'> {
  readonly server: ServerPorts;
}

/** The sandbox as a MongoDB server on TCP, with nothing to choose. @rejects when it cannot listen */
export function listenSandbox({ server, ...options }: SandboxOptions): Promise<DriverListener> {
  return listenForDrivers({ ...options, openSession: sandboxSession(() => server) });
}
