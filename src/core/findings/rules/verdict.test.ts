import { describe, expect, it } from 'vitest';
import { eachCode, type Fixtures } from '../../../testing/findings/eachCode';
import { faultSamples } from '../../../testing/faultSamples';
import type { EndingFacts, TimeFacts } from '../facts/time';
import { judge } from '../judge';
import { endingRules } from './ending';
import { timeRules } from './time';
import { verdictRules } from './verdict';

const minute = 60_000;

const login = { authorization: '', amzDate: '20261128T101500Z', receivedAt: null };
const at = Date.UTC(2026, 10, 28, 10, 15);

const fixtures: Fixtures<TimeFacts & EndingFacts> = {
  'time-credentials-ended-since': {
    fires: { now: at + 2 * minute, proof: login, expiration: at + minute },
    nearly: { now: at + 2 * minute, proof: login, expiration: at + 3 * minute },
  },
  'time-clock-shown': {
    fires: { now: at + 90 * minute, proof: login, hello: { localTime: at + 16 * minute } },
    // Old evidence is no slow clock.
    nearly: { now: at + 90 * 24 * 60 * minute, proof: login, hello: { localTime: at + 15 * minute } },
  },
  'time-signature-over': {
    fires: { now: at + 15 * minute, proof: login },
    nearly: { now: at + 14 * minute, proof: login },
  },
  'ending-authenticated': {
    fires: { ending: { outcome: 'authenticated', step: 'verdict' } },
    nearly: { ending: { outcome: 'signed', step: 'verdict' } },
  },
  'time-credentials-ended': {
    fires: { now: 10 * minute, expiration: 9 * minute },
    nearly: { now: 10 * minute, expiration: 11 * minute },
  },
  'time-clock-apart': { fires: { clockAhead: -6 * minute }, nearly: { clockAhead: 5 * minute } },
};

describe('what the times tell', () => eachCode([...timeRules, ...endingRules], fixtures));

describe('the findings of a try', () => {
  it('begin with the cause that is shown, and tell a refusal without a reason behind what is likely', () => {
    const known = {
      reply: { serverCode: 8000, serverMessage: 'bad auth : aws sts call has response 403' },
      now: 10 * minute,
      expiration: 9 * minute,
      clockAhead: 20 * minute,
    };
    expect(judge(known, verdictRules).findings.map(({ code }) => code)).toEqual([
      'time-credentials-ended',
      'time-clock-apart',
      'reply-sts-403',
    ]);
  });

  it('leave out as a cause what the answer shows to be right', () => {
    const serverMessage = 'bad auth : user arn:aws:iam::111222333444:user/Shing is not found';
    const known = { reply: { serverCode: 8000, serverMessage }, clockAhead: 20 * minute };
    const { findings, harmless } = judge(known, verdictRules);
    expect(findings.map(({ code }) => code)).toEqual(['reply-user-not-found']);
    expect(harmless.map(({ code }) => code)).toEqual(['time-clock-apart']);
  });

  it.each(faultSamples())('are of every fault that which broke: $code', (fault) => {
    const { findings } = judge({ fault }, verdictRules);
    expect(findings).toMatchObject([{ code: 'broke', level: 'certain', facts: { fault } }]);
  });
});
