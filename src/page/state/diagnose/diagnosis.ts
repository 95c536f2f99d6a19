import { judge, type Judged } from '../../../core/findings/judge';
import type { Knowledge } from '../../../core/findings/knowledge';
import { allRules } from '../../../core/findings/rules/all';

/** What all rules make of what was brought. */
export function diagnosisOf(known: Knowledge): Judged {
  return judge(known, allRules);
}
