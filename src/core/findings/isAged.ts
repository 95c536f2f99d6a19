import { clockIn } from '../sts/clockIn';
import type { StsAnswer } from './knowledge';

/** A request that is signed and sent at once is under way no longer, milliseconds. */
const atOnce = 60_000;

/** Whether STS refused a request for its age that was sent again from here: that tells nothing of a clock. */
export function isAged(answer: StsAnswer): boolean {
  if (answer.kind === 'identity' || answer.receivedAt === undefined) return false;
  const clock = clockIn(answer.message ?? '');
  return clock !== null && clock.way === 'behind' && answer.receivedAt - clock.signed > atOnce;
}
