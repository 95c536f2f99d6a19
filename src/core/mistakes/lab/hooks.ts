import { isServerFault, type ServerFault } from '../../mongodbAws/server/faults';
import type { LabSetting } from './setting';

/** What the sandbox's server and its STS are made to do wrong; the other settings are the client's. */
export function serverFaultsOf(settings: readonly LabSetting[]): ReadonlySet<ServerFault> {
  return new Set(settings.flatMap(({ id }) => (isServerFault(id) ? [id] : [])));
}
