import { inWords, itself, observed, type Bases } from '../basis';
import type { EndingFacts, TimeFacts } from '../facts/time';

/** Corrections 39: how far apart STS lets clocks be rests on reports of it. */
const clocks = observed('devsecops/bootcamp#101');

export const timeBases: Bases<TimeFacts> = {
  'time-credentials-ended': itself,
  'time-credentials-ended-since': observed('mongoose#13454'),
  'time-clock-apart': clocks,
  'time-clock-shown': clocks,
  'time-signature-over': clocks,
};

export const endingBases: Bases<EndingFacts> = {
  'ending-authenticated': inWords('server'),
};
