import type { ConnectionSummary } from '../../../core/capture/connection';
import { formatUtcTime } from '../kit/time';
import { OutcomeIcon, outcomes } from './outcomes';

/** One connection in two lines and three columns: when, how it went and what program; its number, driver and key. */
export function ConnectionRow({ id, openedAt, driver, outcome, accessKeyId, code }: ConnectionSummary) {
  const { word, tone } = outcomes[outcome];
  const at = new Date(openedAt).toISOString();
  const named = driver ? `${driver.name} ${driver.version}` : 'no hello';
  const title = [`${at.slice(0, 10)} ${at.slice(11, 19)} UTC`, driver?.application, named, accessKeyId];
  return (
    <span className="listen-row" title={title.filter(Boolean).join('\n')}>
      <time dateTime={at}>{formatUtcTime(openedAt)}</time>
      <span className="k-told" data-tone={tone}>
        <OutcomeIcon outcome={outcome} />
        <span className="k-clip">
          {word}
          {code === undefined ? null : `, code ${code}`}
        </span>
      </span>
      <span className="k-clip">{driver?.application}</span>
      <span>#{id}</span>
      <span className="k-clip">{named}</span>
      <code className="k-clip">{accessKeyId}</code>
    </span>
  );
}
