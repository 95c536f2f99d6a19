import { Fault } from '../../../core/fault/fault';
import type { Inputs } from '../inputs/inputs';
import { labOf } from '../selectors/lab';
import { runContextOf } from '../selectors/runContext';
import type { BrokenRun } from './brokenRun';
import type { Ports } from './ports';

/**
 * Most runs have nothing broken: what breaks a run is fetched when one is to be broken.
 * @returns null where nothing is to be, a Fault when it cannot be fetched
 */
export async function loadBrokenRun(
  inputs: Inputs,
  { sandboxUsers, clock }: Pick<Ports, 'sandboxUsers' | 'clock'>,
): Promise<BrokenRun | Fault | null> {
  const settings = labOf(inputs);
  if (settings.length === 0) return null;
  const context = runContextOf(inputs, sandboxUsers(), clock.now());
  try {
    const { breakRun } = await import('./brokenRun');
    return breakRun(settings, context);
  } catch (cause) {
    return new Fault('unexpected', 'What breaks things on purpose could not be loaded', {
      advice: 'Reload the page, or run with nothing broken',
      cause,
    });
  }
}
