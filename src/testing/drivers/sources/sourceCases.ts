import { serverModes } from '../../../core/mongodbAws/server/modes';
import type { Case } from '../cases';
import { webRole } from '../../hostCredentials/machine';
import { assumedRole } from './assumeRole';
import { givers } from './givers';
import { inOwnNetwork, machineSources, type MachineSource } from './machine';

/** The same for every source of a machine: who is let in tells that it was this one. */
export const sourceCases: readonly Case[] = [...machineSources, 'AssumeRole' as const].map((from) => ({
  title: `by ${from}`,
  claim: `authenticates with what it finds by ${from}`,
  given: null,
  from,
  over: 'TCP',
  expected: { ok: true, user: from === 'AssumeRole' ? assumedRole : userOf(from) },
}));

export function needsOwnNetwork({ from }: Case): boolean {
  return (inOwnNetwork as readonly string[]).includes(from);
}

/** The database user of whoever a source gives credentials of. */
export function userOf(source: MachineSource): string {
  return source in givers
    ? serverModes.percona.databaseUser(givers[source as keyof typeof givers].arn)
    : webRole;
}
