import { Fault } from '../../../core/fault/fault';
import type { Inputs } from '../inputs/inputs';
import { labOf } from '../selectors/lab';
import type * as BrokenRunModule from './brokenRun';
import type { BrokenRun, Forecast } from './brokenRun';
import type { Ports } from './ports';

type World = Pick<Ports, 'sandboxUsers' | 'clock' | 'Sha256'>;

/**
 * Most runs have nothing broken: what breaks a run, and foretells what comes of it, is fetched when it is wanted.
 * @returns null where nothing is to be broken, a Fault when it cannot be fetched
 */
export async function loadBrokenRun(inputs: Inputs, world: World): Promise<BrokenRun | Fault | null> {
  if (labOf(inputs).length === 0) return null;
  const loaded = await load();
  return loaded instanceof Fault ? loaded : loaded.breakRun(inputs, world);
}

/** @returns a Fault when what foretells cannot be fetched */
export async function loadForecast(inputs: Inputs, world: World): Promise<Forecast | Fault> {
  const loaded = await load();
  return loaded instanceof Fault ? loaded : loaded.forecast(inputs, world);
}

async function load(): Promise<typeof BrokenRunModule | Fault> {
  try {
    return await import('./brokenRun');
  } catch (cause) {
    return new Fault('page-incomplete', {}, cause);
  }
}
