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

/** These tell no cause: what else was found leads what to try. */
const open: ReadonlySet<VerdictCode> = new Set<VerdictCode>(['reply-sts-403', 'reply-untold']);

function explainFindings(findings: readonly Finding<VerdictCode>[]): Said {
  const [first, ...others] = findings;
  if (!first) return { sentence: '', next: [] };
  const { says, next = [] } = verdictInWords(first);
  const causes = open.has(first.code) ? others.map((finding) => verdictInWords(finding).says) : [];
  return { sentence: says, next: [...causes, ...next] };
}
