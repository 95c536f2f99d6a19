import { judge, type Judged } from '../../../core/findings/judge';
import { knowledgeOf } from '../../../core/findings/knowledgeOf';
import { allRules } from '../../../core/findings/rules/all';
import { asksAws } from '../inputs/asksAws';
import { signingCredentials } from '../inputs/resolution';
import type { State } from '../view/state';
import { withoutGuesses } from './withoutGuesses';

/** What is found of an own run: what its log tells, and the credentials that it was made with. */
export function findingsOfRun({ log, ran }: Pick<State, 'log' | 'ran'>): Judged {
  const known = knowledgeOf(log);
  if (!ran || ran.machine) return withoutGuesses(judge(known, allRules), known);
  const { accessKeyId, secretAccessKey, sessionToken } = signingCredentials(ran);
  const judged = judge(
    {
      ...known,
      credentials: { accessKeyId, secretAccessKey, sessionToken },
      judge: asksAws(ran) ? 'aws' : 'sandbox',
    },
    allRules,
  );
  return withoutGuesses(judged, known);
}
