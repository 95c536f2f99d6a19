import { Fault } from '../../../core/fault/fault';
import type { Inputs } from '../inputs/inputs';
import { labOf } from '../selectors/lab';
import type * as BrokenRunModule from './brokenRun';
import type { BrokenRun, BrokenRunPorts, Forecast } from './brokenRun';

/**
 * Most runs have nothing broken: what breaks a run, and foretells what comes of it, is fetched when it is wanted.
 * @returns null where nothing is to be broken, a Fault when it cannot be fetched
 */
export async function loadBrokenRun(
  inputs: Inputs,
  ports: BrokenRunPorts,
): Promise<BrokenRun | Fault | null> {
  if (labOf(inputs).length === 0) return null;
  const loaded = await load();
  return loaded instanceof Fault ? loaded : loaded.breakRun(inputs, ports);
}

/** @returns a Fault when what foretells cannot be fetched */
export async function loadForecast(inputs: Inputs, ports: BrokenRunPorts): Promise<Forecast | Fault> {
  const loaded = await load();
  return loaded instanceof Fault ? loaded : loaded.forecast(inputs, ports);
}

async function load(): Promise<typeof BrokenRunModule | Fault> {
  try {
    return await import('./brokenRun');
  } catch (cause) {
    return new Fault('page-incomplete', {}, cause);
  }
}
