import type { HostSources } from '../../../../core/hostSources/hostSources';
import { sourceTitles } from '../../../../core/sources/source';
import { chainInText } from '../../../../words/en/sources/inText';
import { partsInText } from '../../../../words/en/sources/partsInText';
import { statusWords } from '../../../../words/en/sources/statusWords';
import { viewOfHost, type SourceView } from '../../../../core/hostSources/viewOfHost';
import { formatMs, formatUtcAndLocal } from '../../kit/time';
import { cameTo } from '../../sources/HostAnswerDetails';
import { shownStatus } from '../../sources/statusMark';
import { StatusRow } from '../../shared/StatusRow';
import { useChain } from '../../shared/useChain';

/** Every source of the machine: what it came to, in its provider's own words, and every HTTP exchange on the way. */
export function HostSourcesView({ host }: { readonly host: HostSources }) {
  const order = useChain(host.order);
  if (!order) return null;
  const { sources } = viewOfHost(host, order);
  return (
    <div className="k-block">
      <h3>
        Sources of {host.machine}
        <small>in the order of {chainInText(order)}</small>
      </h3>
      <ol className="k-list" aria-label={`Sources of ${host.machine}`}>
        {sources
          .filter(({ id }) => id !== 'explicit')
          .map((source) => (
            <StatusRow
              key={source.id}
              status={statusOf(source)}
              title={`${sourceTitles[source.id]}: ${statusWords[shownStatus(source)]}`}
              aside={source.answer ? formatMs(source.answer.ms) : undefined}
              detail={<Detail source={source} />}
            />
          ))}
      </ol>
    </div>
  );
}

function statusOf({ status }: SourceView): 'ok' | 'bad' | 'info' | 'none' {
  if (status === 'used') return 'ok';
  return status === 'failed' || status === 'stopped' ? 'bad' : 'none';
}

function Detail({ source: { answer, content } }: { readonly source: SourceView }) {
  if (!answer) return content.kind === 'incomplete' ? <>lacks {partsInText(content.lacks)}</> : null;
  const { outcome, exchanges } = answer;
  return (
    <>
      {outcome.kind === 'failed' ? (
        <q>{outcome.words}</q>
      ) : (
        <>
          <code>{outcome.accessKeyId}</code>
          {outcome.expiration === undefined ? '' : `, until ${formatUtcAndLocal(outcome.expiration).text}`}
        </>
      )}
      {exchanges.map((exchange, i) => (
        <span key={i} className="stage-exchange">
          <code>
            {exchange.method} {exchange.url}
          </code>{' '}
          {cameTo(exchange)}, {formatMs(exchange.ms)}
        </span>
      ))}
    </>
  );
}
