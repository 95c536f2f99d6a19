import { passageInWords } from '../../../../words/en/connection/passageInWords';
import { linkNoticeInWords, skippedInWords } from '../../../../words/en/linkNotices';
import { useMemo } from 'react';
import { orNull } from '../../../../core/fault/fault';
import { parseConnectionString } from '../../../../core/connectionString/connectionString';
import type { HandshakeEvent } from '../../../../core/trace/events';
import type { LegFact, LinkEvent } from '../../../../core/link/facts';
import { firstOf, lastOf } from '../../../../core/trace/inLog';
import { formatMs } from '../../kit/time';
import { useLog, useUi } from '../../shared/store';
import { StatusRow } from '../../shared/StatusRow';
import { useLoaded } from '../../shared/useLoaded';
import { Row } from '../../shared/Values';
import { WhenLoaded } from '../../shared/WhenLoaded';

const resolveLegs: readonly LegFact['leg'][] = ['srv', 'txt', 'address'];
const connectLegs: readonly LegFact['leg'][] = ['via', 'tcp', 'tls'];

export function ResolveView() {
  const log = useLog();
  const hosts = useMemo(() => hostsOf(log), [log]);
  const left = isLeft(log);
  return (
    <div className="k-body">
      {hosts.length === 0 ? null : (
        <dl className="k-values">
          <Row term={hosts.length === 1 ? 'Host' : 'Hosts'}>
            <span className="k-mono">{hosts.join(', ')}</span>
          </Row>
        </dl>
      )}
      {left ? <p className="k-fine">A forward proxy was left to resolve the name.</p> : null}
      <Legs
        legs={resolveLegs}
        nothing={
          left
            ? null
            : isInPage(log)
              ? 'The sandbox runs inside this page: there was nothing to look up.'
              : 'The host is an address: there was nothing to look up.'
        }
      />
    </div>
  );
}

function isInPage(log: readonly HandshakeEvent[]): boolean {
  const kind = firstOf(log, 'started')?.target.kind;
  return kind === 'sandbox' && lastOf(log, 'opened')?.opened.address === undefined;
}

/** Whether a forward proxy was asked for a name, and resolved it. */
function isLeft(log: readonly HandshakeEvent[]): boolean {
  return log.some(
    (event) =>
      event.type === 'link' &&
      event.event.type === 'leg' &&
      event.event.fact.leg === 'via' &&
      event.event.fact.asked === 'name',
  );
}

/** Whom the run was to reach, as the connection string has it. */
function hostsOf(log: readonly HandshakeEvent[]): readonly string[] {
  const target = firstOf(log, 'started')?.target;
  if (target?.kind !== 'cluster') return [];
  const read = orNull(() => parseConnectionString(target.address));
  // A seedlist's name has no port of its own.
  return (read?.hosts ?? []).map(({ host, port }) => {
    const name = host.includes(':') ? `[${host}]` : host;
    return port === undefined ? name : `${name}:${port}`;
  });
}

export function ConnectView() {
  const log = useLog();
  const parts = useLoaded(useUi().connection, true);
  const tls = log.flatMap((event) =>
    event.type === 'link' && event.event.type === 'leg' && event.event.fact.leg === 'tls'
      ? [event.event.fact.tls]
      : [],
  );
  const opened = lastOf(log, 'opened')?.opened;
  const secured = lastOf(log, 'secured');
  const inPage = isInPage(log);
  return (
    <div className="k-body">
      <Legs
        legs={connectLegs}
        alone={!secured}
        nothing="The sandbox runs inside this page: no connection was needed, so there is no TLS and no certificate."
      />
      <WhenLoaded loaded={parts}>
        {({ Certificates, DriverTls, noTlsInWords }) => {
          const last = tls.at(-1);
          return (
            <>
              {secured ? <DriverTls tls={secured.tls} /> : null}
              {last && opened?.tls !== false ? <Certificates tls={last} /> : null}
              {opened?.tls === false && !inPage ? <p className="k-fine">{noTlsInWords}</p> : null}
            </>
          );
        }}
      </WhenLoaded>
    </div>
  );
}

interface LegsProps {
  readonly legs: readonly LegFact['leg'][];
  /** What stands where there is none; null where all is said. */
  readonly nothing: string | null;
  /** Whether nothing else is told of this part of the way. */
  readonly alone?: boolean;
}

/** The legs of the way, each with its time, and what was passed over or is worth a remark. */
function Legs({ legs, nothing, alone = true }: LegsProps) {
  const log = useLog();
  const events = log.flatMap((event) =>
    event.type === 'link' && concerns(event.event, legs) ? [event.event] : [],
  );
  const kind = firstOf(log, 'started')?.target.kind;
  if (kind === 'challenge') return <p className="k-empty">A challenge on paper: nobody is contacted.</p>;
  if (kind === 'listener' && !log.some(isOpened) && events.length === 0)
    return alone ? <p className="k-empty">The driver did this by itself, before it came here.</p> : null;
  if (events.length === 0)
    return nothing !== null && log.some(isOpened) ? <p className="k-empty">{nothing}</p> : null;
  return (
    <ul className="k-list">
      {events.map((event, i) => (
        <LegRow key={i} event={event} />
      ))}
    </ul>
  );
}

function isOpened(event: HandshakeEvent): boolean {
  return event.type === 'opened';
}

/** A notice concerns the looking up; a host passed over, the leg at which it was. */
function concerns(event: LinkEvent, legs: readonly string[]): boolean {
  switch (event.type) {
    case 'leg':
      return legs.includes(event.fact.leg);
    case 'skipped':
      return legs.includes(event.skipped.leg) || (event.skipped.leg === 'reply' && legs.includes('tcp'));
    case 'notice':
      return legs.includes('srv');
  }
}

function LegRow({ event }: { readonly event: LinkEvent }) {
  switch (event.type) {
    case 'leg': {
      const detail = detailOf(event.fact);
      return (
        <StatusRow
          status="ok"
          title={titleOf(event.fact)}
          aside={formatMs(event.fact.ms)}
          {...(detail === null ? {} : { detail })}
        />
      );
    }
    case 'skipped': {
      const { peer, reason } = event.skipped;
      return (
        <StatusRow
          status="bad"
          title={`Passed over ${peer.host}:${peer.port}`}
          detail={skippedInWords(reason)}
        />
      );
    }
    case 'notice':
      return <StatusRow status="info" title={linkNoticeInWords(event.notice)} />;
  }
}

function titleOf(fact: LegFact): string {
  switch (fact.leg) {
    case 'srv':
      return `SRV ${fact.name}`;
    case 'txt':
      return `TXT ${fact.name}`;
    case 'address':
      return `Addresses of ${fact.host}`;
    case 'tcp':
      return `TCP to ${fact.address}, port ${fact.peer.port}`;
    case 'via':
      return `By way of ${fact.via}`;
    case 'tls':
      return `${fact.tls.version}, ${fact.tls.cipher}`;
  }
}

/** null where the title has said it all. */
function detailOf(fact: LegFact): string | null {
  switch (fact.leg) {
    case 'srv':
      return fact.hosts.map(({ host, port }) => `${host}:${port}`).join(', ');
    case 'txt':
      return fact.record ?? 'no record';
    case 'address':
      return fact.addresses.join(', ');
    case 'tcp':
      return fact.peer.host === fact.address ? null : `${fact.peer.host}:${fact.peer.port}`;
    case 'via':
      return passageInWords(fact);
    case 'tls': {
      const { serverName } = fact.tls;
      return serverName === undefined ? 'No SNI: the host is an address' : `SNI ${serverName}`;
    }
  }
}
