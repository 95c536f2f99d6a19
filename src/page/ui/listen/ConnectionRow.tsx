import { memo } from 'react';
import type { ConnectionSummary } from '../../../core/capture/connection';
import { formatUtcAndLocal, formatUtcTime } from '../kit/time';
import { OutcomeIcon, outcomes } from './outcomes';

/** One connection in two lines: how it went and when, then who it was. */
export const ConnectionRow = memo(function ConnectionRow({
  connection,
}: {
  readonly connection: ConnectionSummary;
}) {
  const { openedAt, driver, outcome, accessKeyId, code } = connection;
  const { word, tone } = outcomes[outcome];
  return (
    <span className="listen-row" title={formatUtcAndLocal(openedAt).text}>
      <span className="listen-row-line">
        <span className="k-told listen-row-outcome" data-tone={tone}>
          <OutcomeIcon outcome={outcome} />
          <span>
            {word}
            {code === undefined ? null : `, code ${code}`}
          </span>
        </span>
        <span className="k-time k-clip listen-row-clip">{driver?.application}</span>
        <time className="k-time" dateTime={new Date(openedAt).toISOString()}>
          {formatUtcTime(openedAt)}
        </time>
      </span>
      <span className="listen-row-line">
        <code>{accessKeyId}</code>
        <span className="k-time k-clip listen-row-clip">
          {driver ? `${driver.name} ${driver.version}` : 'no hello'}
        </span>
      </span>
    </span>
  );
});
