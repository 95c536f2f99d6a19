import { Fragment, type ReactNode } from 'react';
import { majors } from '../../../core/drivers/roster';
import type { Comparison } from '../../../core/drivers/uri/compareDrivers';
import type { Reading } from '../../../core/drivers/uri/reading';
import { passwordWithoutAt } from '../../../core/drivers/uri/passwordWithoutAt';
import { readingKind, type ReadingKind } from '../../../core/drivers/uri/readingKind';
import type { Secret } from '../../../core/credentials/secret';
import { notKnownOf, printsSecretsWarning, refusedFor } from '../../../words/en/drivers/acceptanceInWords';
import { originsInWords } from '../../../words/en/drivers/originInWords';
import { partOfPassword, readingInWords, withoutSource } from '../../../words/en/drivers/readingInWords';
import { Notice } from '../kit/Notice';
import { Quote } from '../kit/Quote';
import { OriginNote } from '../shared/OriginNote';
import { Row } from '../shared/Values';

interface ReadingViewProps {
  readonly comparison: Comparison;
  readonly reading: Reading;
}

/** What one driver makes of the string: taken or not, in its own words, and the values as it decodes them. */
export function ReadingView({ comparison, reading }: ReadingViewProps) {
  const { accessKeyId, secretAccessKey, sessionToken, source, logsInBy, hosts } = reading;
  const written = comparison.readings.find(({ driver }) => driver === 'rust');
  const { name, from, except } = majors[reading.driver];
  const elsewhere = except ? originsInWords(Object.values(except)) : '';
  return (
    <section className="k-stack" aria-label={name}>
      <h3 className="drivers-name">{name}</h3>
      <p className="k-note drivers-known">
        <OriginNote from={from} />
        {elsewhere === '' ? null : <small>; in part {elsewhere}</small>}
      </p>
      <AcceptanceNotice reading={reading} />
      <dl className="k-values">
        <Row term="Access key ID">
          {accessKeyId === undefined ? 'none in the string' : <code>{accessKeyId}</code>}
        </Row>
        <Row term="Secret access key">{compared(secretAccessKey, written?.secretAccessKey)}</Row>
        <Row term="Session token">{compared(sessionToken, written?.sessionToken)}</Row>
        {comesToConnect(reading) ? (
          <Row term={comparison.layout.scheme === 'mongodb' ? 'Connects to' : 'Looks up'}>
            {holdsPassword(comparison, reading) ? partOfPassword : <Hosts hosts={hosts} />}
          </Row>
        ) : null}
        <Row term="Authenticates against">
          {source === null ? (
            withoutSource(logsInBy)
          ) : logsInBy === 'SCRAM' ? (
            <>
              <code>{source}</code>, by SCRAM
            </>
          ) : (
            <code>{source}</code>
          )}
        </Row>
      </dl>
    </section>
  );
}

/** What it would refuse, or may, is not shown. */
function comesToConnect({ acceptance }: Reading): boolean {
  return acceptance.kind === 'accepted' || (acceptance.kind === 'refused' && acceptance.when !== 'parsing');
}

/** Whether a driver takes a part of the password for a host: it ends too early for it, or its `@` is missing. */
function holdsPassword({ layout }: Comparison, { remarks }: Reading): boolean {
  return passwordWithoutAt(layout) !== null || remarks.some(({ effect }) => effect.code === 'password-cut');
}

function Hosts({ hosts }: Pick<Reading, 'hosts'>) {
  return hosts.map((host, at) => (
    <Fragment key={`${at} ${host}`}>
      {at === 0 ? null : ', '}
      <code>{host}</code>
    </Fragment>
  ));
}

const tones = {
  refuses: 'bad',
  'fails-at-login': 'bad',
  'not-known': 'info',
  differently: 'warn',
  'as-written': 'ok',
} as const satisfies Record<ReadingKind, string>;

function AcceptanceNotice({ reading }: { readonly reading: Reading }) {
  const { acceptance, driver, remarks } = reading;
  const { name, printsSecrets } = majors[driver];
  const kind = readingKind(reading);
  const title = readingInWords(kind, name);
  switch (acceptance.kind) {
    case 'accepted':
      // What it leaves out it tells its log.
      return (
        <Notice tone={tones[kind]} title={title}>
          {printsSecrets && remarks.some(({ effect }) => effect.code === 'properties-left-out')
            ? printsSecretsWarning
            : null}
        </Notice>
      );
    case 'unknown':
      return (
        <Notice tone={tones[kind]} title={title}>
          {notKnownOf(acceptance.cause)}
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone={tones[kind]} title={title}>
          {acceptance.words === null ? null : <Quote>{acceptance.words}</Quote>}
          {acceptance.from === null ? null : <OriginNote from={acceptance.from} />}
          <p>{refusedFor(acceptance.cause)}</p>
          {printsSecrets ? <p>{printsSecretsWarning}</p> : null}
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
