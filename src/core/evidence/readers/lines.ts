import type { EvidenceReader, Found, Line, Scan } from '../scan';
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
export const lines: EvidenceReader = (scan) => scan.lines.flatMap((line) => inLine(line, scan));

function inLine(line: Line, scan: Scan): readonly Found[] {
  const { text } = line;
  const lead = text.search(/\S/);
  if (lead < 0 || /^[ \t]+at \S/.test(text)) return [];
  const place = { start: line.start + lead, end: line.start + text.trimEnd().length };
  const told = Object.entries(kinds).flatMap(([kind, read]) => {
    const facts = read(text, scan);
    return facts ? [{ kind, facts }] : [];
  });
  return told.map(({ kind, facts }, i) => {
    const found = { kind, ...place, facts, ...(i > 0 ? { within: true } : {}) } as Found;
    return found.kind === 'dns-error' ? withoutSecret(found) : found;
  });
}

/** A bare @ in a password sends the rest of the secret to DNS as a host (corrections.md 14). */
function withoutSecret(found: Found<'dns-error'>): Found {
  const { host = '', ...facts } = found.facts;
  const isName = host === '' || host.includes('.') || !/[A-Z]/.test(host) || host.length < 6;
  return isName ? found : { ...found, facts, hidden: true };
}
