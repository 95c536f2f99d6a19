import { describe, expect, it } from 'vitest';
import { piecesIn } from '../../../core/evidence/piecesIn';
import { evidenceSamples } from '../../../testing/evidence/samples';
import { sampleSecret, sampleToken } from '../../../testing/evidence/values';
import { pieceInWords } from './pieceInWords';
import { tooMuchInWords } from './tooMuchInWords';

const told = (text: string): readonly string[] =>
  piecesIn(text).pieces.flatMap((piece) => {
    const { name, told: lines } = pieceInWords(piece);
    return [name, ...lines];
  });

describe('what is said of a piece', () => {
  it.each(evidenceSamples)('of %s has a name, no secret and no gap: %s', (_kind, text) => {
    const [name, ...lines] = told(text);
    expect(name).toMatch(/^[A-Z0-9hs]/);
    for (const line of lines) {
      expect(line).not.toMatch(/undefined|null|\[object|••••••/);
      expect(line).not.toContain(sampleSecret);
      expect(line).not.toContain(sampleToken.slice(60, 120));
    }
  });

  it('has the minutes by which a clock is off', () => {
    const text =
      '<Code>SignatureDoesNotMatch</Code><Message>Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)</Message>';
    expect(told(text)).toContain('The clock that signed was 20 minutes behind AWS’s');
  });

  it('has the specification’s change where credentials stand in a connection string, and not elsewhere', () => {
    const error = /are an error by the drivers’ specification since October 2025/;
    const of = (userinfo: string) =>
      told(`mongodb://${userinfo}h.example/?authMechanism=MONGODB-AWS`).join('\n');
    expect(of('AKIAIOSFODNN7EXAMPLE:secret@')).toMatch(error);
    expect(of('')).not.toMatch(error);
  });

  it('says what is too much, and what to do', () => {
    expect(tooMuchInWords({ of: 'pieces', found: 25, limit: 20 })).toBe(
      '25 pieces are in it; the first 20 are kept. Remove what belongs to other logins.',
    );
    expect(tooMuchInWords({ of: 'length', found: 3_000_000, limit: 2_097_152 })).toContain('3,000,000');
  });
});
