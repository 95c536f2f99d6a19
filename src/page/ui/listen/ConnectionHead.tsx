import type { ConnectionRecord, ConnectionSummary } from '../../../core/capture/connection';
import { DefinitionList, type Definition } from '../kit/DefinitionList';
import { formatMs, formatUtcAndLocal } from '../kit/time';

interface ConnectionHeadProps {
  readonly record: ConnectionRecord;
  readonly forgotten: boolean;
}

/** Who connected, when, and what it was told. */
export function ConnectionHead({ record, forgotten }: ConnectionHeadProps) {
  const { summary, dropped } = record;
  return (
    <section className="listen-who" aria-label={`Connection ${summary.id}`}>
      <h2 className="k-stage-title">Connection {summary.id}</h2>
      <DefinitionList items={factsOf(summary)} />
      {forgotten ? (
        <p className="k-note listen-note">
          The listener keeps it no longer; this page shows what it was told before.
        </p>
      ) : null}
      {dropped === 0 ? null : (
        <p className="k-note listen-note">
          {dropped === 1 ? '1 later message was' : `${dropped} later messages were`} not kept, since the
          record was full.
        </p>
      )}
    </section>
  );
}

function factsOf(summary: ConnectionSummary): readonly Definition[] {
  const { driver, openedAt, closedAt, code, message, relayed } = summary;
  const facts: Definition[] = [
    {
      term: 'Driver',
      detail: driver
        ? [`${driver.name} ${driver.version}`, driver.platform, driver.os].filter(Boolean).join(' · ')
        : 'said no hello',
    },
  ];
  if (driver?.application !== undefined) facts.push({ term: 'Application', detail: driver.application });
  facts.push({
    term: 'Connected',
    detail: `${formatUtcAndLocal(openedAt).text}, ${closedAt === undefined ? 'and is open' : `for ${formatMs(closedAt - openedAt)}`}`,
  });
  if (code !== undefined || message !== undefined) {
    facts.push({
      term: 'Was told',
      detail: [code === undefined ? '' : `code ${code}`, message === undefined ? '' : `“${message}”`]
        .filter(Boolean)
        .join(', '),
    });
  }
  if (relayed) facts.push({ term: 'Answered by', detail: 'the cluster that logins are passed on to' });
  return facts;
}
