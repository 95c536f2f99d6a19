import type { ReactNode } from 'react';
import type { ConnectionSummary } from '../../../core/capture/connection';
import { facetWords } from '../../../words/en/listen/facetWords';
import { hasFailed } from '../../state/listen/connections';
import { differencesOf, type Difference, type Facet } from '../../state/listen/differences';
import { formatUtcTime } from '../kit/time';
import { OutcomeIcon, outcomes } from './outcomes';

interface ConnectionRowProps {
  readonly connection: ConnectionSummary;
  /** What one that failed is compared with. */
  readonly good: ConnectionSummary | null;
}

/** Which cell speaks of what. */
const cells: Readonly<Record<'driver' | 'app' | 'key', readonly Facet[]>> = {
  driver: ['driver', 'platform', 'os'],
  app: ['app'],
  key: ['key', 'token', 'region'],
};

/** One connection in two lines and three columns: when, how it went and what program; its number, driver and key. */
export function ConnectionRow({ connection, good }: ConnectionRowProps) {
  const { id, openedAt, driver, outcome, accessKeyId, code } = connection;
  const { word, tone } = outcomes[outcome];
  const at = new Date(openedAt).toISOString();
  const named = driver ? `${driver.name} ${driver.version}` : 'no hello';
  const differences = good && hasFailed(connection) ? differencesOf(good, connection) : none;
  const unlike =
    good && differences.length > 0
      ? `unlike #${good.id} in ${differences.map(({ facet }) => facetWords[facet]).join(', ')}`
      : undefined;
  const told = [
    `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`,
    driver?.application,
    named,
    accessKeyId,
    unlike,
  ];
  const cell = (facets: readonly Facet[], text: ReactNode): ReactNode => {
    const differs = differences.some(({ facet }) => facets.includes(facet));
    return (
      <span className="k-clip" data-differs={differs || undefined}>
        {text}
      </span>
    );
  };
  return (
    <span className="listen-row" title={told.filter(Boolean).join('\n')}>
      <time dateTime={at}>{formatUtcTime(openedAt)}</time>
      <span className="k-told listen-told" data-tone={tone}>
        <OutcomeIcon outcome={outcome} />
        <span className="k-clip">
          {word}
          {code === undefined ? null : `, code ${code}`}
        </span>
      </span>
      {cell(cells.app, driver?.application)}
      <span>#{id}</span>
      {cell(cells.driver, named)}
      {cell(cells.key, <code>{accessKeyId}</code>)}
      {unlike === undefined ? null : <span className="k-hidden">, {unlike}</span>}
    </span>
  );
}

const none: readonly Difference[] = [];
