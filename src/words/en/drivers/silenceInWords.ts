import { driverIds, majors } from '../../../core/drivers/roster';
import { atSilence } from '../../../core/drivers/silence';
import { originsInWords } from './originInWords';

/** What drivers do at a server that stays silent, with the versions that were seen, a sentence each. */
export function silenceInWords(): readonly string[] {
  return [
    `With serverSelectionTimeoutMS at 8 seconds and no other limit, these were still waiting after a minute: ${named('waits')}.`,
    `This one gave up when the 8 seconds were over: ${named('gives-up')}.`,
    'Where a login may not take so long, limit the wait in the program itself.',
  ];
}

function named(how: 'waits' | 'gives-up'): string {
  return driverIds
    .filter((id) => atSilence[id] === how)
    .map((id) => `${majors[id].name} (${originsInWords([majors[id].from])})`)
    .join(', ');
}
