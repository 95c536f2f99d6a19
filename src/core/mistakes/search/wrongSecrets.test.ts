import { describe, expect, it } from 'vitest';
import { Chance } from '../../../testing/fuzz/chance';
import { signWrongly } from '../../../testing/listener/wrongSigner';
import { explained } from '../../../testing/search/explained';
import { foundAmongAll } from '../../../testing/search/foundAmongAll';
import { randomSecret } from '../../../testing/search/mistyped';
import { Secret } from '../../credentials/secret';
import { searchNow } from './searchNow';

// A machine that has other things to do takes many times as long.
const patience = { timeout: 1_800_000 };

// `npm run bench` takes 200 secrets one by one through the whole search, which is minutes.
describe('a right signature by secrets of other keys', () => {
  it('is explained by nothing: 40 through the whole search', patience, () => {
    expect(explained(40, 1, 'whole')).toBe(0);
  });

  it('is explained by nothing: 10,000 through single mistakes', patience, () => {
    expect(explained(10_000, 2, 'rows')).toBe(0);
  });

  it(
    'is explained by nothing: one through the whole search, held against the signatures of 200 other keys',
    patience,
    () => {
      const chance = new Chance(4);
      const keys = Array.from({ length: 200 }, () => randomSecret(chance));
      const signatures = keys.map((key) => signWrongly({ secret: key }).authorization.slice(-64));
      const wrong = new Secret(randomSecret(chance));
      const rounds = ['rows', 'typing', 'nonce', 'pairs'] as const;
      expect(foundAmongAll(signWrongly({}), wrong, rounds, signatures).flat()).toEqual([]);
    },
  );

  it('is said to be the one secret’s among several that gives it', () => {
    const chance = new Chance(3);
    const secrets = Array.from({ length: 5 }, () => randomSecret(chance));
    const input = signWrongly({ secret: secrets[3] ?? '' });
    const given = secrets.map((secret) => new Secret(secret));
    expect(searchNow(input, given)).toMatchObject({ kind: 'match', secret: 3 });
    const mistaken = signWrongly({ secret: `${secrets[2]}\n` });
    expect(searchNow(mistaken, given)).toMatchObject({
      kind: 'found',
      secret: 2,
      mistakes: [{ id: 'secret-newline' }],
    });
  });
});
