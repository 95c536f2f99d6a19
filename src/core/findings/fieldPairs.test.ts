import { describe, expect, it } from 'vitest';
import { identityPairs } from '../../testing/findings/identityPairs';
import { loginPairs } from '../../testing/findings/loginPairs';
import { findingInWords } from '../../words/en/findings/findingInWords';
import { knowledgeOfPieces, type Beside } from '../evidence/knowledgeOfPieces';
import { piecesIn } from '../evidence/piecesIn';
import { judge } from './judge';
import { allRules } from './rules/all';

const now = Date.UTC(2026, 10, 28, 10, 15);

const judgedOf = (texts: readonly string[], beside: Partial<Beside>) =>
  judge(knowledgeOfPieces(piecesIn(texts.join('\n\n')).pieces, { now, ...beside }), allRules);

/** Everything that is found, harmless or not. */
const found = (texts: readonly string[], beside: Partial<Beside> = {}) => {
  const { findings, harmless } = judgedOf(texts, beside);
  return [...findings, ...harmless];
};

describe('two things that stand beside each other are compared:', () => {
  it.each([...identityPairs, ...loginPairs].map((row) => [row.pair, row] as const))(
    '%s',
    (_, { code, so, not, beside, names = [] }) => {
      const finding = found(so, beside).find((one) => one.code === code);
      expect(
        finding,
        found(so, beside)
          .map((one) => one.code)
          .join(' '),
      ).toBeDefined();
      expect(found(not, beside).map((one) => one.code)).not.toContain(code);
      const words = finding && findingInWords(finding);
      for (const name of names) expect([words?.says, ...(words?.next ?? [])].join('\n')).toContain(name);
    },
  );
});
