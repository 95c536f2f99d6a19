import { locatorOf, type Locate, type Span } from '../bytes/span';
import type { Secret } from '../credentials/secret';
import { Claims } from './claims';
import { joinErrors } from './joinErrors';
import { keyOf } from './keyOf';
import { leftOver } from './leftOver';
import { longestEvidence, mostPieces } from './limits';
import type { Evidence, Piece } from './piece';
import { connectionStrings } from './readers/connectionStrings';
import { plainOf } from './plain/plainOf';
import { readers } from './readers/table';
import { scanOf, type Found, type Scan } from './scan';

/** What is shown of one piece at most, in UTF-16 code units. */
const mostShown = 4096;
const mask = '••••';

/**
 * Takes whatever somebody brought apart: errors, log lines, answers of STS, headers, payloads, texts of a signer,
 * connection strings, versions. Never throws; in linear time. No text in what comes out holds a secret.
 * @param secrets what is known to be secret from elsewhere, e.g. of the fields; its parts are masked as well
 */
export function piecesIn(text: string, secrets: readonly Secret[] = []): Evidence {
  if (text.length > longestEvidence) {
    return { pieces: [], left: [], tooMuch: { of: 'length', found: text.length, limit: longestEvidence } };
  }
  const { text: plain, place } = plainOf(text, (part) => scanOf(part, []));
  const locate = locatorOf(text);
  const placed = (start: number, end: number): Span => locate(place(start), place(end));
  const scan = scanOf(plain, [...secrets, ...secretsOf(plain)]);
  const { kept, claims } = claimed(scan);
  const pieces = shownOnce(joinErrors(kept), scan, placed);
  return {
    pieces: pieces.slice(0, mostPieces),
    left: leftOver(plain, claims, placed),
    ...(pieces.length > mostPieces
      ? { tooMuch: { of: 'pieces', found: pieces.length, limit: mostPieces } }
      : {}),
  };
}

/** Drivers say parts of a connection string back in their errors. */
function secretsOf(text: string): readonly Secret[] {
  const found = connectionStrings({ text, lines: [], open: [], documents: [], mask: (part) => part });
  return found.flatMap(({ kind, facts }) =>
    kind === 'connection-string' ? [facts.secretAccessKey ?? [], facts.sessionToken ?? []].flat() : [],
  );
}

function claimed(scan: Scan): { readonly kept: readonly Found[]; readonly claims: Claims } {
  const claims = new Claims(scan.text.length);
  const kept: Found[] = [];
  for (const read of Object.values(readers)) {
    const open = scan.open.map((line) => ({ ...line, text: claims.blanked(line.whole, line.start) }));
    // what one reader finds in one place is all told
    const found = read({ ...scan, open }).filter((one) => !claims.isOwn(startOf(one)));
    for (const one of found) {
      if (one.within !== true && claims.isOwn(startOf(one))) continue;
      if (one.alone && claims.isShared(one.start, one.end)) continue;
      kept.push(one);
      const { own, parts = [one] } = one;
      for (const part of parts) claims.share(part.start, part.end);
      for (const part of own === undefined ? parts : own === null ? [] : [own])
        claims.own(part.start, part.end);
    }
  }
  return { kept: kept.sort((a, b) => a.start - b.start), claims };
}

function startOf({ own, start }: Found): number {
  return own?.start ?? start;
}

/** The same thing twice is one piece. */
function shownOnce(found: readonly Found[], scan: Scan, locate: Locate): readonly Piece[] {
  const pieces = new Map<string, Piece>();
  for (const one of found) {
    const key = keyOf(one);
    const before = pieces.get(key);
    const { kind, facts, start, end } = one;
    const shown = before?.shown ?? shownOf(one, scan);
    const span = before?.span ?? locate(start, end);
    pieces.set(key, { kind, facts, span, shown, times: (before?.times ?? 0) + 1 } as Piece);
  }
  return [...pieces.values()];
}

function shownOf({ start, end, hidden, open }: Found, { text, mask: masked }: Scan): string {
  if (hidden) return mask;
  const part = text.slice(start, Math.min(end, start + 2 * mostShown));
  const shown = open ? part : masked(part);
  return shown.length > mostShown || end > start + 2 * mostShown ? `${shown.slice(0, mostShown)}…` : shown;
}
