import { findingsOfLog } from '../../../core/findings/findingsOfLog';
import type { Judged } from '../../../core/findings/judge';
import { asksAws } from '../inputs/asksAws';
import { signingCredentials } from '../inputs/resolution';
import type { State } from '../view/state';

/** What is found of an own run: what its log tells, and the credentials that it was made with. */
export function findingsOfRun({ log, ran }: Pick<State, 'log' | 'ran'>): Judged {
  if (!ran || ran.machine) return findingsOfLog(log).judged;
  const { accessKeyId, secretAccessKey, sessionToken } = signingCredentials(ran);
  return findingsOfLog(log, {
    credentials: { accessKeyId, secretAccessKey, sessionToken },
    judge: asksAws(ran) ? 'aws' : 'sandbox',
  }).judged;
}
