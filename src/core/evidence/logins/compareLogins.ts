import { commonStart } from '../../bytes/compareText';
import type { Knowledge } from '../../findings/knowledge';
import { comparedFields, comparedValues, isDecisive, type ComparedField } from './comparedFields';
import type { JudgedLogin } from './judgedLogin';
import { outcomeOf, type LoginOutcome } from './outcomeOf';

/** Texts of one field that are not the same: of the login that is held against, and of the one that is judged. */
export interface FieldDifference {
  readonly field: ComparedField;
  readonly other: string;
  readonly judged: string;
  /** The first character that differs, from 1. */
  readonly at: number;
  readonly decisive: boolean;
}

/** Two logins, field by field along the path. */
export interface ComparedLogins {
  readonly outcomes: { readonly other: LoginOutcome; readonly judged: LoginOutcome };
  /** Those that decide first; the first of them is the first difference that can matter. */
  readonly differences: readonly FieldDifference[];
  readonly same: readonly ComparedField[];
  /** Whether every value that is a login's own is the same too: it is one login, brought twice. */
  readonly isOne: boolean;
}

/** @returns null where one login was brought alone, or nothing is known of both */
export function compareLogins({ known, other }: JudgedLogin): ComparedLogins | null {
  if (!other) return null;
  const [mine, theirs] = [comparedValues(known), comparedValues(other.known)];
  const both = comparedFields.filter((field) => mine[field] !== null && theirs[field] !== null);
  if (both.length === 0) return null;
  const same = both.filter(
    (field) => mine[field] === theirs[field] && isSameToken(field, known, other.known),
  );
  const differences = both
    .filter((field) => !same.includes(field))
    .map((field): FieldDifference => {
      const [text, otherText] = [mine[field] ?? '', theirs[field] ?? ''];
      const at = commonStart(text, otherText) + 1;
      return { field, other: otherText, judged: text, at, decisive: isDecisive(field) };
    });
  return {
    outcomes: { other: outcomeOf(other.known), judged: outcomeOf(known) },
    differences: [
      ...differences.filter(({ decisive }) => decisive),
      ...differences.filter(({ decisive }) => !decisive),
    ],
    same,
    isOne: differences.length === 0,
  };
}

/** Of tokens the length alone is told. */
function isSameToken(field: ComparedField, { captured: a }: Knowledge, { captured: b }: Knowledge): boolean {
  if (field !== 'token' || !a?.sessionToken || !b?.sessionToken) return true;
  return a.sessionToken.equals(b.sessionToken);
}
