import type { ConnectionOutcome } from '../../../core/capture/connection';
import { facets, type Facet } from './differences';

/** What stands before a colon. */
export const filterFields = ['driver', 'app', 'key', 'code', 'told', 'is', 'differs'] as const;
export type FilterField = (typeof filterFields)[number];

/** What can be behind `is:`. */
export const outcomeNames = {
  authenticated: ['authenticated'],
  rejected: ['rejected'],
  disconnected: ['broken'],
  failed: ['rejected', 'broken'],
  open: ['open'],
} as const satisfies Record<string, readonly ConnectionOutcome[]>;

/** What can be behind `differs:`. */
export const differsNames: readonly string[] = ['any', ...facets];

/** One thing that must hold, or, by `not`, must not. Texts are in lower case. */
export type Term = { readonly not: boolean } & (
  | {
      readonly by: 'word' | 'driver' | 'app' | 'key' | 'told' | 'code' | 'number' | 'time';
      readonly text: string;
    }
  | { readonly by: 'is'; readonly outcomes: readonly ConnectionOutcome[] }
  | { readonly by: 'differs'; readonly facets: readonly Facet[] }
);

/** What narrows nothing, since it is not understood. */
export interface LeftOut {
  /** As it was typed. */
  readonly term: string;
  readonly why:
    | { readonly code: 'unknown-field'; readonly field: string }
    | { readonly code: 'no-value' | 'unknown-value'; readonly field: FilterField };
}

export interface ReadFilter {
  readonly terms: readonly Term[];
  readonly leftOut: readonly LeftOut[];
}

const pattern = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S*))/giy;

/**
 * What a filter says: words, all of which must be found in a connection's driver, application, key ID or code;
 * `field:word`; `#12`; a time as `10:15`; any of them after a minus sign, for what must not hold. A word in quotes has
 * spaces and colons as they are. Case makes no difference.
 */
export function readFilter(text: string): ReadFilter {
  const terms: Term[] = [];
  const leftOut: LeftOut[] = [];
  for (const [term, minus = '', field, quoted, bare] of tokensOf(text)) {
    const value = (quoted ?? bare ?? '').toLowerCase();
    const read = field === undefined ? wordOf(value, quoted !== undefined) : fieldOf(field, value);
    if (read === null) continue;
    if ('code' in read) leftOut.push({ term, why: read });
    else terms.push({ ...read, not: minus === '-' });
  }
  return { terms, leftOut };
}

function tokensOf(text: string): readonly RegExpExecArray[] {
  const tokens: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    if (/\s/.test(text[pattern.lastIndex] ?? '')) {
      pattern.lastIndex += 1;
      continue;
    }
    const found = pattern.exec(text);
    if (!found || found[0] === '') break;
    tokens.push(found);
  }
  return tokens;
}

/** A term but for its sign; `Omit` alone would forget which goes with which. */
type Unsigned<Of = Term> = Of extends Term ? Omit<Of, 'not'> : never;

/** @returns null for a sign that nothing stands behind yet */
function wordOf(text: string, quoted: boolean): Unsigned | null {
  if (text === '') return null;
  if (quoted) return { by: 'word', text };
  if (/^#\d+$/.test(text)) return { by: 'number', text: text.slice(1) };
  if (/^\d{2}:[0-5]?\d?(?::[0-5]?\d?)?$/.test(text)) return { by: 'time', text };
  return { by: 'word', text };
}

function fieldOf(named: string, text: string): Unsigned | LeftOut['why'] {
  const field = filterFields.find((one) => one === named.toLowerCase());
  if (field === undefined) return { code: 'unknown-field', field: named };
  if (text === '') return { code: 'no-value', field };
  switch (field) {
    case 'driver':
    case 'app':
    case 'key':
    case 'told':
      return { by: field, text };
    case 'code':
      return /^\d+$/.test(text) ? { by: field, text } : { code: 'unknown-value', field };
    case 'is': {
      const outcomes = Object.entries(outcomeNames).flatMap(([name, of]) =>
        name.startsWith(text) ? of : [],
      );
      return outcomes.length > 0 ? { by: field, outcomes } : { code: 'unknown-value', field };
    }
    case 'differs': {
      const those = text === 'any' ? facets : facets.filter((facet) => facet.startsWith(text));
      return those.length > 0 ? { by: field, facets: those } : { code: 'unknown-value', field };
    }
  }
}
