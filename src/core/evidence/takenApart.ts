import type { Secret } from '../credentials/secret';
import { Claims } from './claims';
import { plainOf } from './plain/plainOf';
import { connectionStrings } from './readers/connectionStrings';
import { scanOf, type EvidenceReader, type Found, type OpenLine, type Part, type Scan } from './scan';

/** A text as readers found it. */
export interface TakenApart {
  /** Without what carried it. */
  readonly scan: Scan;
  /** In the order of the text. */
  readonly found: readonly Found[];
  readonly claims: Claims;
  /** Where in the text as it was a stretch of `scan.text` stands, without what was taken out around it. */
  readonly placed: (start: number, end: number) => Part;
}

/**
 * What readers find in a text, each in what those before it left. Never throws; in linear time.
 * @param secrets what is known to be secret from elsewhere; its parts are masked
 */
export function takenApart(
  text: string,
  readers: readonly EvidenceReader[],
  secrets: readonly Secret[] = [],
): TakenApart {
  const { text: plain, place } = plainOf(text, (part) => scanOf(part, []));
  const scan = scanOf(plain, [...secrets, ...secretsOf(plain)]);
  const claims = new Claims(plain.length);
  const kept: Found[] = [];
  let { open } = scan;
  for (const read of readers) {
    let isSame = true;
    // what one reader finds in one place is all told
    const found = read({ ...scan, open, told: kept }).filter((one) => !claims.isOwn(startOf(one)));
    for (const one of found) {
      if (one.within !== true && claims.isOwn(startOf(one))) continue;
      if (one.alone && claims.isShared(one.start, one.end)) continue;
      kept.push(one);
      const { own, parts = [one] } = one;
      for (const part of parts) claims.share(part.start, part.end);
      for (const part of own === undefined ? parts : own === null ? [] : [own]) {
        claims.own(part.start, part.end);
        isSame = false;
      }
    }
    if (!isSame) open = open.map((line) => blanked(line, claims));
  }
  const placed = (start: number, end: number): Part => ({
    start: place(start),
    end: end > start ? place(end - 1) + 1 : place(end),
  });
  return { scan, found: kept.sort((a, b) => a.start - b.start), claims, placed };
}

/** Drivers say parts of a connection string back in their errors. */
function secretsOf(text: string): readonly Secret[] {
  const found = connectionStrings({
    text,
    lines: [],
    open: [],
    documents: [],
    told: [],
    mask: (part) => part,
  });
  return found.flatMap(({ kind, facts }) =>
    kind === 'connection-string' ? [facts.secretAccessKey ?? [], facts.sessionToken ?? []].flat() : [],
  );
}

function blanked(line: OpenLine, claims: Claims): OpenLine {
  const text = claims.blanked(line.whole, line.start);
  return text === line.text ? line : { ...line, text };
}

function startOf({ own, start }: Found): number {
  return own?.start ?? start;
}
