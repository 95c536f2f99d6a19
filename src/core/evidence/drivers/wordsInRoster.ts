import type { Quotation } from '../../drivers/quotation';
import { roster, type DriverName } from '../../drivers/roster';

/** Words of drivers that can be looked for in a text. */
export interface KnownWords {
  /** Who says them, each with the key in its table. */
  readonly by: readonly {
    readonly driver: DriverName;
    readonly said: string;
    readonly quotation: Quotation;
  }[];
  /** The longest stretch without a gap, by which most texts are ruled out. */
  readonly literal: string;
  readonly pattern: RegExp;
}

/** Shorter words may stand in any text. */
const shortest = 14;
const mostInGap = 300;
/**
 * What varies: where the quotation says so, versions, what a newer version adds in parentheses at its end, and what Go puts
 * before its words, which is not the same in each version.
 */
const gaps = /…|\d{1,4}(?:\.\d{1,4}){1,3}| (?=\()|^error \w+ uri: |^connection\(\) error .+?"MONGODB-AWS": /;
/** So many characters alone are nobody else's. */
const enough = 24;

/** Every message of the roster that is long enough to be told from other text, the longest first. */
export function wordsInRoster(): readonly KnownWords[] {
  const known = new Map<string, KnownWords>();
  for (const [driver, { said }] of Object.entries(roster)) {
    for (const [key, quotation] of Object.entries<Quotation>(said)) {
      const parts = quotation.text.split(gaps).map((part) => part.trim());
      const literal = parts.reduce((a, b) => (b.length > a.length ? b : a), '');
      if (literal.length < shortest || !literal.includes(' ')) continue;
      const before = known.get(quotation.text)?.by ?? [];
      known.set(quotation.text, {
        by: [...before, { driver: driver as DriverName, said: key, quotation }],
        literal,
        pattern: new RegExp(
          literal.length >= enough
            ? escaped(literal)
            : parts.filter(Boolean).map(escaped).join(`.{0,${mostInGap}}?`),
        ),
      });
    }
  }
  return [...known].sort(([a], [b]) => b.length - a.length).map(([, words]) => words);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
