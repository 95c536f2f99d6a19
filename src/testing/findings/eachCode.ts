import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../core/findings/finding';
import type { Knowledge } from '../../core/findings/knowledge';
import type { Rule } from '../../core/findings/rule';
import { basisInWords } from '../../words/en/findings/basisInWords';

/** What makes a finding, and what nearly does. */
export interface Fixture {
  readonly fires: Knowledge;
  readonly nearly: Knowledge;
}

/** A fixture for every code of some facts: a code without one does not compile. */
export type Fixtures<Facts> = { readonly [Code in keyof Facts & FindingCode]: Fixture };

/** Claims of each code that these rules have: it is found where it should be, and not where it nearly is. */
export function eachCode(rules: readonly Rule[], fixtures: Readonly<Record<string, Fixture>>): void {
  const checkedIn = (known: Knowledge) =>
    rules
      .filter(({ needs }) => needs.every((name) => known[name] !== undefined))
      .flatMap(({ test }) => test(known));

  describe.each(Object.entries(fixtures))('%s', (code, { fires, nearly }) => {
    it('is found where it is so, and not where it nearly is', () => {
      expect(checkedIn(fires).map((checked) => checked.code)).toContain(code);
      expect(checkedIn(nearly).map((checked) => checked.code)).not.toContain(code);
    });

    it('says what it rests on, and names the report or the document', () => {
      for (const { basis } of checkedIn(fires)) {
        const words = basisInWords(basis);
        expect(words.length).toBeLessThanOrEqual(72);
        expect(words.startsWith('Observed at real servers: ')).toBe(basis.on === 'observed');
        expect(words).toMatch(/[\w.)]$/);
      }
    });

    it('accuses nothing that it proves right', () => {
      for (const { about, proves = [], level } of checkedIn(fires)) {
        if (level !== 'passed') expect(proves).not.toContain(about);
      }
    });
  });
}
