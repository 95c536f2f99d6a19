import type { TimeFacts } from '../../../core/findings/facts';
import type { WordsByCode } from './findingWords';

/** What the times of a run tell. */
export const timeWords: WordsByCode<keyof TimeFacts> = {
  'time-credentials-ended': ({ end }) => ({
    says: `These credentials ended at ${new Date(end).toISOString().replace(/\.\d+Z$/, 'Z')}, before this run: get new ones from the same source`,
  }),
  'time-clock-apart': ({ minutes, signs }) => ({
    says: `The clock that signed is ${minutes} minutes ${signs === 'ahead' ? 'ahead of' : 'behind'} the server’s (step 4): set the one that is wrong`,
  }),
};
