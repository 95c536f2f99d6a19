import type { Finding } from '../../core/findings/finding';
import type { VerdictCode } from '../../core/findings/rules/verdict';
import type { Explanation, Said } from './explanation';
import { verdictInWords } from './findings/verdict';
import { headlineOf, quoteOf, type Failed } from './inShort';

/** @param findings of the try that ended so, the likeliest cause first */
export function explain(ending: Failed, findings: readonly Finding<VerdictCode>[]): Explanation {
  const headline = headlineOf(ending);
  const told = explainFindings(findings);
  return ending.outcome === 'rejected'
    ? { headline, quote: quoteOf(ending), ...told }
    : { headline, ...told };
}

/** What happened stands first; where it tells no cause, what else was found leads what to try. */
function explainFindings(findings: readonly Finding<VerdictCode>[]): Said {
  const first = findings.find(({ untold }) => untold) ?? findings[0];
  if (!first) return { sentence: '', next: [] };
  const { says, next = [] } = verdictInWords(first);
  const causes = first.untold ? findings.filter((finding) => finding !== first) : [];
  return { sentence: says, next: [...causes.map((finding) => verdictInWords(finding).says), ...next] };
}
