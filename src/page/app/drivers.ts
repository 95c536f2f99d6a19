import type { Inputs } from '../state/inputs/inputs';
import { createDriversStore } from '../state/drivers/store';
import { driversMode } from '../ui/drivers/mode';
import type { DriversMode } from '../ui/shared/modes';

/** The composition root of the mode `Drivers`, loaded in one piece when that is first turned to. */
export function createDrivers(inputs: Inputs): DriversMode {
  return driversMode(createDriversStore(inputs));
}
