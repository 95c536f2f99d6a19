import { describe, expect, it } from 'vitest';
import { Chance } from '../../../testing/fuzz/chance';
import { signWrongly } from '../../../testing/listener/wrongSigner';
import { foundAmongAll } from '../../../testing/search/foundAmongAll';
import { foundNear } from '../../../testing/search/foundNear';
import { mistyped, randomSecret, typingKinds } from '../../../testing/search/mistyped';
import { soughtWords } from '../../../words/en/signing/soughtWords';
import { Secret } from '../../credentials/secret';
import { twoCharactersIn } from '../table/typing/twoCharacters';
import { searchNow } from './searchNow';

const patience = { timeout: 300_000 };

describe.each(typingKinds)('a slip of the kind %s', (kind) => {
  it(
    'is found among all single mistakes wherever it is made, 300 times, with its kind and place',
    patience,
    () => {
      const chance = new Chance(kind.length, kind.charCodeAt(0), 10);
      const slips = new Map<string, NonNullable<ReturnType<typeof mistyped>>[]>();
      for (let round = 0, made = 0; made < 300; round++) {
        const secret = randomSecret(new Chance(round >> 5, kind.length));
        const slip = mistyped(kind, secret, chance);
        if (!slip) continue;
        made++;
        slips.set(secret, [...(slips.get(secret) ?? []), slip]);
      }
      for (const [secret, own] of slips) {
        const signatures = own.map((slip) => signWrongly({ secret: slip.secret }).authorization.slice(-64));
        const rounds = ['rows', 'typing'] as const;
        const found = foundAmongAll(signWrongly({ secret }), new Secret(secret), rounds, signatures);
        for (const [i, { place }] of own.entries()) {
          const named = (found[i] ?? []).flat().map(({ way }) => way);
          expect(named).toContainEqual(expect.objectContaining({ kind, place }));
        }
      }
    },
  );

  it('is found by the whole search, and told without a character of either secret', patience, () => {
    const chance = new Chance(kind.length, 7);
    const secret = randomSecret(chance);
    const slip = mistyped(kind, secret, chance) ?? mistyped(kind, secret, chance);
    if (!slip) throw new Error('another seed is needed');
    const result = searchNow(signWrongly({ secret: slip.secret }), [new Secret(secret)]);
    if (result.kind !== 'found') throw new Error(result.kind);
    const named = [result, ...result.equivalents].flatMap(({ mistakes }) => mistakes);
    expect(named.map(({ way }) => way)).toContainEqual(expect.objectContaining({ kind, place: slip.place }));
    for (const mistake of named.filter(({ id }) => id === 'typing')) {
      expect(soughtWords(mistake).title).toMatch(/\b\d+\b/);
    }
    expect(JSON.stringify(result)).not.toContain(slip.secret);
    expect(result.differences.map((difference) => difference.in)).toEqual(['secret']);
  });
});

describe('two characters that are others', () => {
  it('are found, 100 times, wherever they are', patience, () => {
    const chance = new Chance(2, 3);
    const secret = randomSecret(chance);
    const { size, secretAt, errorsAt } = twoCharactersIn(secret);
    for (let made = 0; made < 100;) {
      const number = chance.below(size);
      const driver = secretAt(number);
      if (driver === null) continue;
      made++;
      const found = foundNear(signWrongly({ secret: driver }), new Secret(secret), 'two-characters', number);
      expect(found.map((mistakes) => mistakes.map(({ way }) => way))).toEqual([errorsAt(number)]);
    }
  });

  it('are found by the whole search on request, and not before', patience, () => {
    const secret = randomSecret(new Chance(5));
    const twice = `${secret.startsWith('A') ? 'C' : 'A'}${secret.charAt(1) === 'B' ? 'D' : 'B'}${secret.slice(2)}`;
    const input = signWrongly({ secret: twice });
    expect(searchNow(input, [new Secret(secret)])).toMatchObject({ kind: 'not-found', depth: 'known' });
    expect(searchNow(input, [new Secret(secret)], 'two-characters')).toMatchObject({
      kind: 'found',
      mistakes: [
        { id: 'typing', way: { kind: 'replaced', place: 1 } },
        { id: 'typing', way: { kind: 'replaced', place: 2 } },
      ],
      equivalents: [],
    });
  });
});
