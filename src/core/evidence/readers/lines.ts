import type { EvidenceReader, Found, OpenLine, Scan } from '../scan';
import { driverOf } from './driverOf';
import { placeIn } from './placeIn';
import { dnsErrorIn } from './dnsErrorIn';
import { missingPackageIn, noCredentialsIn } from './credentialsErrors';
import { networkErrorIn, selectionTimeoutIn } from './networkErrors';
import { serverErrorIn } from './serverErrorIn';
import { sourceErrorIn } from './sourceErrorIn';
import { tlsErrorIn } from './tlsErrorIn';
import type { PieceFacts, PieceKind } from '../piece';

type Reads = {
  readonly [K in PieceKind]?: (text: string, scan: Scan) => PieceFacts[K] | null;
};

/** What a line can tell; several may be in one. */
const kinds = {
  'missing-package': missingPackageIn,
  'server-error': serverErrorIn,
  'tls-error': tlsErrorIn,
  'dns-error': dnsErrorIn,
  'no-credentials': noCredentialsIn,
  'selection-timeout': selectionTimeoutIn,
  'network-error': networkErrorIn,
  'source-error': sourceErrorIn,
} satisfies Reads;

/** Errors that stand in one line of text. */
export const lines: EvidenceReader = (scan) => scan.open.flatMap((line) => inLine(line, scan));

/** Whether a line with these words is told by one of its kinds. */
export function isToldByLine(text: string, scan: Scan): boolean {
  return Object.values(kinds).some((read) => read(text, scan) !== null);
}

function inLine({ text, whole, start }: OpenLine, scan: Scan): readonly Found[] {
  if (/^[ \t]+at \S/.test(whole)) return [];
  const told = Object.entries(kinds).flatMap(([kind, read]) => {
    const facts = read(text, scan);
    return facts ? [{ kind, facts: { ...driverOf(whole), ...facts } }] : [];
  });
  const place = placeIn(text, start);
  return told.map(({ kind, facts }) => {
    const found = { kind, ...place, facts, own: ownIn(facts, text, start) } as Found;
    return found.kind === 'dns-error' ? withoutSecret(found) : found;
  });
}

/** Whom a server did not find is told by its error. */
function ownIn(facts: object, text: string, start: number): Found['own'] {
  const arn = 'arn' in facts ? String(facts.arn) : '';
  const at = arn === '' ? -1 : text.indexOf(arn);
  return at < 0 ? null : { start: start + at, end: start + at + arn.length };
}

/** A bare @ in a password sends the rest of the secret to DNS as a host (corrections.md 14). */
function withoutSecret(found: Found<'dns-error'>): Found {
  const { host = '', ...facts } = found.facts;
  const isName = host === '' || host.includes('.') || !/[A-Z]/.test(host) || host.length < 6;
  return isName ? found : { ...found, facts, hidden: true };
}
