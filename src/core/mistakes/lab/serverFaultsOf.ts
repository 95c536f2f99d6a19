import type { ServerFault } from '../../mongodbAws/server/faults';
import { mistakeOf, type MistakeId } from '../table/mistakes';
import type { LabSetting } from './setting';

/** What the sandbox's server and its STS are made to do wrong; the other settings are the client's. */
export function serverFaultsOf(settings: readonly LabSetting[]): ReadonlySet<ServerFault> {
  return new Set(settings.map(({ id }) => id).filter(isFault));
}

function isFault(id: MistakeId): id is MistakeId & ServerFault {
  return mistakeOf(id).side !== 'client';
}
