import { describe, expect, it } from 'vitest';
import { Chance } from '../../../testing/fuzz/chance';
import { nameOf } from '../../../testing/listener/nameOf';
import { secret, signWrongly } from '../../../testing/listener/wrongSigner';
import { foundNear } from '../../../testing/search/foundNear';
import { rowsFor } from '../../../testing/search/rowsFor';
import { Secret } from '../../credentials/secret';
import { signatureOf } from '../../sigv4/recipeSignature';
import { textsOf } from '../../sigv4/recipeTexts';
import { stepIds } from '../../vocabulary/steps';
import { hashedNow } from './hashedNow';
import { observedIn, type SearchInput } from './observed';
import { searcherFor } from './searcher';
import { stagesOf } from './stages';

const input = signWrongly({});
const entered = new Secret(secret);

function observed(signature: string): SearchInput {
  return { ...input, authorization: input.authorization.slice(0, -64) + signature };
}

describe('two mistakes at once', () => {
  it(
    'are found, 200 of them drawn by lot, each of the two first where both are at one step',
    { timeout: 300_000 },
    () => {
      const right = observedIn(input)?.rightBy(entered);
      const searcher = searcherFor(input, [entered]);
      if (!right || !searcher) throw new Error('no signature');
      const rows = rowsFor(searcher.trial.observed.request);
      const pairs = searcher.round(0, 'pairs');
      const numbers = new Map<string, number>();
      for (let number = 0; number < pairs.size; number++) {
        numbers.set(pairs.mistakesAt(number).map(nameOf).join(' + '), number);
      }
      const chance = new Chance(200);
      for (let made = 0; made < 200;) {
        const [one, other] = [chance.of(rows), chance.of(rows)];
        const [first, second] =
          stepIds.indexOf(one.mistake.at) <= stepIds.indexOf(other.mistake.at) ? [one, other] : [other, one];
        const recipe = second.change(first.change(right) ?? right);
        const alone = first.change(right);
        if (one === other || !alone || !recipe) continue;
        const signature = hashedNow(signatureOf(recipe, hashedNow(textsOf(recipe)).stringToSign));
        if (signature === input.authorization.slice(-64)) continue;
        made++;
        const names = [nameOf(first.mistake), nameOf(second.mistake)];
        const number = numbers.get(names.join(' + '));
        const turned = numbers.get(names.toReversed().join(' + '));
        // Where either order comes to the same, the earlier is named.
        const found = [number, turned].flatMap((each) =>
          each === undefined ? [] : foundNear(observed(signature), entered, 'pairs', each),
        );
        const named = found.map((mistakes) => mistakes.map(nameOf).toSorted().join(' + '));
        expect(named, names.join(' + ')).toContain(names.toSorted().join(' + '));
      }
    },
  );

  it('are all gone through, after all that is known by itself', () => {
    const searcher = searcherFor(input, [entered]);
    if (!searcher) throw new Error('no signature');
    const [first, second, ...none] = stagesOf(searcher, 1, 'known');
    expect(none).toEqual([]);
    expect(new Set(first?.chunks.map(({ round }) => round))).toEqual(new Set(['rows', 'typing']));
    for (const [name, chunks] of [
      ['rows', first?.chunks],
      ['typing', first?.chunks],
      ['pairs', second?.chunks],
    ] as const) {
      const own = (chunks ?? []).filter(({ round }) => round === name);
      expect(own.at(0)?.from).toBe(0);
      expect(own.at(-1)?.to).toBe(searcher.round(0, name).size);
      for (const [i, { from }] of own.entries()) if (i > 0) expect(from).toBe(own[i - 1]?.to);
    }
    expect(searcher.round(0, 'pairs').size).toBeGreaterThan(100_000);
  });
});
