import type { EndingFacts, SkewBy, TimeFacts } from '../../../core/findings/facts/time';
import { inWords } from '../duration';
import type { WordsByCode } from './findingWords';

const against: Readonly<Record<SkewBy, string>> = {
  hello: 'the server’s clock, as its reply to hello has it',
  listener: 'this machine’s clock',
  'sts-sentence': 'AWS’s clock, as STS’s sentence has it',
  'aws-date': 'AWS’s clock, as the Date of its answer has it',
  now: 'this machine’s clock',
};

const whose = { signer: 'The clock that signed', 'this-machine': 'The clock of this machine' } as const;

/** What the times of a login tell. */
export const timeWords: WordsByCode<keyof TimeFacts> = {
  'time-credentials-ended': ({ end, of }) => ({
    says: `These credentials ended at ${moment(end)}, before this ${of === 'run' ? 'run' : 'login was signed'}: get new ones from the same source`,
  }),
  'time-credentials-ended-since': ({ end }) => ({
    title: 'The credentials have ended since',
    says: `These credentials ended at ${moment(end)}, after this login was signed. Connections that are open stay open; a new one that is signed with them is refused.`,
    next: ['Give the driver a source that renews them, rather than values'],
  }),
  'time-clock-apart': ({ minutes, signs }) => ({
    says: `The clock that signed is ${minutes} minutes ${signs === 'ahead' ? 'ahead of' : 'behind'} the server’s (step 4): set the one that is wrong`,
  }),
  'time-clock-shown': ({ by, of, ms, toleranceMs }) => ({
    title: 'Clocks that disagree',
    says: `${whose[of]} is ${inWords(Math.abs(ms))} ${ms < 0 ? 'behind' : 'ahead of'} ${against[by]}${
      of === 'signer' && by !== 'now' ? ', if both are of one login' : ''
    }. STS was seen to take ${inWords(toleranceMs)} either way.`,
    next: ['Set the clock that is wrong; WSL and virtual machines lose time while they sleep'],
  }),
  'time-signature-over': ({ end }) => ({
    says: `STS was seen to take this signature until ${moment(end)}: it is too old now to be sent again, which tells nothing of a clock.`,
  }),
};

/** How it ended well. */
export const endingWords: WordsByCode<keyof EndingFacts> = {
  'ending-authenticated': () => ({ says: 'The server let you in: all that a login rests on was right.' }),
};

function moment(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}
