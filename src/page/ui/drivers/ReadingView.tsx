import type { ReactNode } from 'react';
import { majors } from '../../../core/drivers/roster';
import type { Comparison } from '../../../core/drivers/uri/compareDrivers';
import type { Acceptance, Reading } from '../../../core/drivers/uri/reading';
import type { Secret } from '../../../core/credentials/secret';
import { causeInWords } from '../../../words/en/drivers/causeInWords';
import { Notice } from '../kit/Notice';
import { Quote } from '../kit/Quote';
import { Row } from '../shared/Values';

interface ReadingViewProps {
  readonly comparison: Comparison;
  readonly reading: Reading;
}

/** What one driver makes of the string: taken or not, in its own words, and the values as it decodes them. */
export function ReadingView({ comparison, reading }: ReadingViewProps) {
  const { acceptance, remarks, accessKeyId, secretAccessKey, sessionToken, source, logsInBy } = reading;
  const { name, printsSecrets } = majors[reading.driver];
  const written = comparison.readings.find(({ driver }) => driver === 'rust');
  return (
    <>
      <AcceptanceNotice
        acceptance={acceptance}
        name={name}
        printsSecrets={printsSecrets}
        loses={remarks.some(({ weight }) => weight === 'loses')}
      />
      <dl className="stage-values">
        <Row term="Access key ID">
          {accessKeyId === undefined ? 'none in the string' : <code>{accessKeyId}</code>}
        </Row>
        <Row term="Secret access key">{compared(secretAccessKey, written?.secretAccessKey)}</Row>
        <Row term="Session token">{compared(sessionToken, written?.sessionToken)}</Row>
        <Row term="Authenticates against">
          {source === null ? (
            unknownSource(logsInBy)
          ) : logsInBy === 'SCRAM' ? (
            <>
              <code>{source}</code>, by SCRAM
            </>
          ) : (
            <code>{source}</code>
          )}
        </Row>
      </dl>
    </>
  );
}

interface AcceptanceNoticeProps {
  readonly acceptance: Acceptance;
  readonly name: string;
  readonly printsSecrets: boolean;
  /** Whether what it reads is not what stands there. */
  readonly loses: boolean;
}

function unknownSource(by: Reading['logsInBy']): string {
  if (by === 'none') return 'nothing: it connects without logging in';
  return by === 'another' ? 'not known: it is not MONGODB-AWS' : 'not known: it does not come that far';
}

function AcceptanceNotice({ acceptance, name, printsSecrets, loses }: AcceptanceNoticeProps) {
  switch (acceptance.kind) {
    case 'accepted':
      return loses ? (
        <Notice tone="warn" title={`${name} takes it, and reads it differently`} />
      ) : (
        <Notice tone="ok" title={`${name} takes it`} />
      );
    case 'unknown':
      return (
        <Notice tone="info" title="Not known">
          What this driver does with {causeInWords(acceptance.cause)} is not known.
        </Notice>
      );
    case 'refused':
      return (
        <Notice
          tone="bad"
          title={
            acceptance.when === 'parsing'
              ? `${name} refuses it before it connects`
              : `${name} takes it and fails when it authenticates`
          }
        >
          {acceptance.words === null ? null : <Quote>{acceptance.words}</Quote>}
          <p>Because of {causeInWords(acceptance.cause)}.</p>
          {printsSecrets ? (
            <p>Its messages can print parts of the secret or token: look before you share one.</p>
          ) : null}
        </Notice>
      );
  }
}

/** A secret is told by its length and by whether it is what was written; never by its characters. */
function compared(read: Secret | undefined, written: Secret | undefined): ReactNode {
  if (read === undefined) return 'none in the string';
  const length = `${read.length} characters`;
  if (written === undefined || read.equals(written)) return `${length}, as written`;
  return (
    <>
      {length}, <strong data-tone="warn">not as written</strong>
    </>
  );
}
