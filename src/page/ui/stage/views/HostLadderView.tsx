import type { HostLadder } from '../../../../core/sources/host/ladder';
import { chains } from '../../../../core/sources/chains';
import { rungTitles } from '../../../../core/sources/rungs';
import { chainInText } from '../../../state/inputs/ladder';
import { viewOfHost, type RungView } from '../../../state/selectors/rungs';
import { formatMs, formatUtcAndLocal } from '../../kit/time';
import { cameTo } from '../../ladder/HostAnswerDetails';
import { joined, statusInWords } from '../../ladder/statusInWords';
import { StatusRow } from '../../shared/StatusRow';
import './HostLadderView.css';

/** Every source of the machine: what it came to, in its provider's own words, and every HTTP exchange on the way. */
export function HostLadderView({ ladder }: { readonly ladder: HostLadder }) {
  const { rungs } = viewOfHost(ladder, chains[ladder.order]);
  return (
    <div className="stage-block">
      <h3>
        Sources of {ladder.machine}
        <small>in the order of {chainInText(chains[ladder.order])}, first wins</small>
      </h3>
      <ol className="stage-list" aria-label={`Sources of ${ladder.machine}`}>
        {rungs
          .filter(({ id }) => id !== 'explicit')
          .map((rung) => (
            <StatusRow
              key={rung.id}
              status={statusOf(rung)}
              title={`${rungTitles[rung.id]}: ${statusInWords(rung).word}`}
              aside={rung.answer ? formatMs(rung.answer.ms) : undefined}
              detail={<Detail rung={rung} />}
            />
          ))}
      </ol>
    </div>
  );
}

function statusOf({ status }: RungView): 'ok' | 'bad' | 'info' | 'none' {
  if (status === 'used') return 'ok';
  return status === 'failed' || status === 'stopped' ? 'bad' : 'none';
}

function Detail({ rung: { answer, content } }: { readonly rung: RungView }) {
  if (!answer) return content.kind === 'incomplete' ? <>lacks {joined(content.lacks)}</> : null;
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
