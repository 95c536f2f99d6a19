import { locatorOf, type Locate, type Span } from '../bytes/span';
import type { Secret } from '../credentials/secret';
import { MisplacedSecrets } from '../sigv4/misplacedSecrets';
import { joinErrors } from './joinErrors';
import { keyOf } from './keyOf';
import { leftOver } from './leftOver';
import { longestEvidence, mostPieces } from './limits';
import type { Evidence, Piece } from './piece';
import { readers } from './readers/table';
import type { Found, Scan } from './scan';
import { takenApart } from './takenApart';

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
  const { scan, found, claims, placed } = takenApart(withoutMisplaced(text), Object.values(readers), secrets);
  const locate = locatorOf(text);
  const spanOf = (from: number, to: number): Span => {
    const { start, end } = placed(from, to);
    return locate(start, end);
  };
  const pieces = shownOnce(joinErrors(found), scan, spanOf);
  return {
    pieces: pieces.slice(0, mostPieces),
    left: leftOver(scan.text, claims, spanOf),
    ...(pieces.length > mostPieces
      ? { tooMuch: { of: 'pieces', found: pieces.length, limit: mostPieces } }
      : {}),
  };
}

/** At the same length; what stands before the header may say it as well. */
function withoutMisplaced(text: string): string {
  const misplaced = new MisplacedSecrets();
  const clean = misplaced.text(text);
  return misplaced.met ? misplaced.text(clean) : text;
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
