import { majors, type DriverId } from '../../drivers/roster';
import type { Basis } from '../basis';

/** How it is known what these drivers make of a connection string. */
export function ofDrivers(ids: readonly DriverId[]): Basis {
  const run = ids.filter((id) => majors[id].from.how === 'run').length;
  return { on: 'drivers', how: run === 0 ? 'read' : run === ids.length ? 'run' : 'both' };
}
