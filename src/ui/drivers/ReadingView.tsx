import type { ReactNode } from 'react';
import { lensDrivers } from '../../core/lens/drivers';
import type { Lens } from '../../core/lens/lens';
import type { Acceptance, Reading } from '../../core/lens/reading';
import type { Secret } from '../../core/credentials/secret';
import { Notice } from '../kit/Notice';
import { Quote } from '../kit/Quote';
import { Row } from '../stage/Values';

interface ReadingViewProps {
  readonly lens: Lens;
  readonly reading: Reading;
}

/** What one driver makes of the string: taken or not, in its own words, and the values as it decodes them. */
export function ReadingView({ lens, reading }: ReadingViewProps) {
  const { acceptance, remarks, accessKeyId, secretAccessKey, sessionToken, source } = reading;
  const written = lens.readings.find(({ driver }) => driver === 'rust');
  return (
    <>
      <AcceptanceNotice
        acceptance={acceptance}
        name={lensDrivers[reading.driver].name}
        loses={remarks.some(({ weight }) => weight === 'loses')}
      />
      <dl className="stage-values">
        <Row term="Access key ID">
          {accessKeyId === undefined ? 'none in the string' : <code>{accessKeyId}</code>}
        </Row>
        <Row term="Secret access key">{compared(secretAccessKey, written?.secretAccessKey)}</Row>
        <Row term="Session token">{compared(sessionToken, written?.sessionToken)}</Row>
        <Row term="Authenticates against">
          {source === null ? 'not known: it does not come that far' : <code>{source}</code>}
        </Row>
      </dl>
    </>
  );
}

interface AcceptanceNoticeProps {
  readonly acceptance: Acceptance;
  readonly name: string;
  /** Whether what it reads is not what stands there. */
  readonly loses: boolean;
}

function AcceptanceNotice({ acceptance, name, loses }: AcceptanceNoticeProps) {
  switch (acceptance.kind) {
    case 'accepted':
      return loses ? (
        <Notice tone="warn" title={`${name} takes it, and reads it otherwise than it is written`} />
      ) : (
        <Notice tone="ok" title={`${name} takes it`} />
      );
    case 'unknown':
      return (
        <Notice tone="info" title="Not known">
          Nobody has told what this driver does with {acceptance.over}.
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
          <p>Over {acceptance.over}.</p>
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
