import { toleranceMs } from '../../sts/checks';
import type { ToggleEntry } from './toggle';

/** In minutes. */
const tolerance = toleranceMs / 60_000;

/** The client's clock, wrong by some minutes. */
export const clockToggle: ToggleEntry = {
  id: 'clock',
  title: 'Clock',
  group: 'request',
  description: 'The client’s clock is wrong by so many minutes; behind is negative.',
  at: 'request',
  side: 'client',
  objection(_context, minutes) {
    // X-Amz-Date has whole seconds, so a clock that is exactly 15 minutes behind is dated earlier than that.
    if (minutes <= -tolerance) {
      return {
        point: 'expired',
        because: 'STS: in this sandbox a signature more than 15 minutes old has expired.',
      };
    }
    if (minutes > tolerance) {
      return {
        point: 'not-yet-current',
        because: 'STS: in this sandbox a signature more than 15 minutes ahead is not yet current.',
      };
    }
    return {
      point: null,
      because: 'Nobody: this sandbox accepts 15 minutes either way, as STS was seen to.',
    };
  },
};
