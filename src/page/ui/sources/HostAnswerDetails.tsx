import type { HostAnswer, HostExchange } from '../../../core/hostSources/hostSources';
import { Quote } from '../kit/Quote';
import { formatMs } from '../kit/time';

/** What asking a source of the machine came to: its provider's own words, and every HTTP exchange. */
export function HostAnswerDetails({ answer }: { readonly answer: HostAnswer }) {
  const { outcome, exchanges } = answer;
  return (
    <>
      {outcome.kind === 'failed' ? <Quote>{outcome.words}</Quote> : null}
      {exchanges.length === 0 ? null : (
        <ul className="k-stack sources-exchanges" aria-label="HTTP exchanges">
          {exchanges.map((exchange, i) => (
            <li key={i}>
              <code>
                {exchange.method} {exchange.url}
              </code>
              <span>
                {cameTo(exchange)}, {formatMs(exchange.ms)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function cameTo({ outcome }: HostExchange): string {
  switch (outcome.kind) {
    case 'answered':
      return `HTTP ${outcome.status}`;
    case 'failed':
      return outcome.code;
    case 'unanswered':
      return 'no answer';
  }
}
