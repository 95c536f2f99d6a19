import { Fault } from '../../../core/fault/fault';
import type { LabSetting } from '../../../core/mistakes/lab/setting';
import type { LabContext } from '../../../core/mistakes/lab/toggle';
import type { BrokenRun } from './brokenRun';

/**
 * Most runs have nothing broken: what breaks a run is fetched when one is to be broken.
 * @returns null where nothing is to be, a Fault when it cannot be fetched
 */
export async function loadBrokenRun(
  settings: readonly LabSetting[],
  context: LabContext,
): Promise<BrokenRun | Fault | null> {
  if (settings.length === 0) return null;
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
