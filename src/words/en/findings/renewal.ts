import { majors } from '../../../core/drivers/roster';
import type { RenewalFacts } from '../../../core/findings/facts/time';
import type { WordsByCode } from './findingWords';
import { renewalInWords } from './renewalInWords';

/** With what a pool opens connections when its credentials have ended. */
export const renewalWords: WordsByCode<keyof RenewalFacts> = {
  'driver-renewal': (facts) => ({
    title: `What ${majors[facts.driver].name} does when credentials end`,
    says: renewalInWords(facts),
    next: ['Give it a source that renews them: a role, a profile, an endpoint, a callback'],
  }),
};
