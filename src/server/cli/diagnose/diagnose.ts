import { Secret } from '../../../core/credentials/secret';
import { looksLikeTrace } from '../../../core/credentials/looks';
import { capturesOf } from '../../../core/evidence/capturesOf';
import { judgedLogin } from '../../../core/evidence/logins/judgedLogin';
import { maskText } from '../../../core/evidence/maskText';
import type { Piece, TooMuch } from '../../../core/evidence/piece';
import { piecesIn } from '../../../core/evidence/piecesIn';
import { secretsTried } from '../../../core/evidence/secretsTried';
import { findingsOfLog } from '../../../core/findings/findingsOfLog';
import { judge, type Judged } from '../../../core/findings/judge';
import type { Knowledge } from '../../../core/findings/knowledge';
import { allRules } from '../../../core/findings/rules/all';
import { checkSignature } from '../../../core/evidence/checkSignature';
import type { OpenLanes } from '../../../core/mistakes/search/lanes';
import { importTrace } from '../../../core/trace/importTrace';

/** What somebody brought, taken apart and judged. */
export interface Diagnosis {
  readonly judged: Judged;
  /** Empty for a trace, which is looked at itself. */
  readonly pieces: readonly Piece[];
  readonly known: Knowledge;
  /** What nobody knows, its secrets masked. */
  readonly left: readonly string[];
  readonly tooMuch: TooMuch | null;
}

/**
 * The same as the page's Diagnose: the same readers, the same rules. Secrets that stand in the text check a signature
 * that stands there.
 * @param now epoch milliseconds
 * @throws Fault `trace-invalid` for a trace that cannot be read
 */
export async function diagnose(text: string, now: number, openLanes: OpenLanes): Promise<Diagnosis> {
  if (looksLikeTrace(text)) {
    const { known, judged } = findingsOfLog(importTrace(text).events);
    return { judged, known, pieces: [], left: [], tooMuch: null };
  }
  const { pieces, left, tooMuch = null } = piecesIn(text);
  const { known } = judgedLogin([pieces], { now });
  const check = await checkSignature(
    capturesOf(known),
    secretsTried(new Secret(''), pieces).map(({ secret }) => secret),
    openLanes,
  );
  const all = check ? { ...known, check } : known;
  return {
    judged: judge(all, allRules),
    known: all,
    pieces,
    left: left.map(({ start, end }) => maskText(text.slice(start, end))),
    tooMuch,
  };
}
