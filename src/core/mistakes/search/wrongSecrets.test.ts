import { describe, expect, it } from 'vitest';
import { Chance } from '../../../testing/fuzz/chance';
import { signWrongly } from '../../../testing/listener/wrongSigner';
import { explained } from '../../../testing/search/explained';
import { randomSecret } from '../../../testing/search/mistyped';
import { Secret } from '../../credentials/secret';
import { searchNow } from './searchNow';

const patience = { timeout: 300_000 };

// `npm run bench` goes through 200 and 10,000 of them.
describe('a right signature by secrets of other keys', () => {
  it('is explained by nothing: 10 through the whole search', patience, () => {
    expect(explained(10, 1, 'whole')).toBe(0);
  });

  it('is explained by nothing: 1,000 through single mistakes', patience, () => {
    expect(explained(1000, 2, 'rows')).toBe(0);
  });

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
