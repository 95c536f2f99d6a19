import { describe, expect, it } from 'vitest';
import { Chance } from '../../../testing/fuzz/chance';
import { nameOf } from '../../../testing/listener/nameOf';
import { secret, signWrongly } from '../../../testing/listener/wrongSigner';
import { foundAmongAll } from '../../../testing/search/foundAmongAll';
import { rowsFor } from '../../../testing/search/rowsFor';
import { Secret } from '../../credentials/secret';
import { signatureOf } from '../../sigv4/recipeSignature';
import { textsOf } from '../../sigv4/recipeTexts';
import { stepIds } from '../../vocabulary/steps';
import type { FoundMistake } from './found';
import { hashedNow } from './hashedNow';
import { observedIn } from './observed';
import { searcherFor } from './searcher';
import { stagesOf } from './stages';

const input = signWrongly({});
const entered = new Secret(secret);

const inOneOrder = (mistakes: readonly FoundMistake[]): string => mistakes.map(nameOf).toSorted().join(' + ');

describe('two mistakes at once', () => {
  it(
    'are found among all of them, 200 drawn by lot, each of the two first where both are at one step',
    { timeout: 300_000 },
    () => {
      const observed = observedIn(input);
      if (!observed) throw new Error('no signature');
      const right = observed.rightBy(entered);
      const rows = rowsFor(observed.request);
      const chance = new Chance(200);
      const made: { readonly names: string; readonly signature: string }[] = [];
      while (made.length < 200) {
        const [one, other] = [chance.of(rows), chance.of(rows)];
        const [first, second] =
          stepIds.indexOf(one.mistake.at) <= stepIds.indexOf(other.mistake.at) ? [one, other] : [other, one];
        const alone = first.change(right);
        const recipe = alone && second.change(alone);
        if (one === other || !recipe) continue;
        const signature = hashedNow(signatureOf(recipe, hashedNow(textsOf(recipe)).stringToSign));
        if (signature === observed.signature) continue;
        made.push({ names: inOneOrder([first.mistake, second.mistake]), signature });
      }
      const signatures = made.map(({ signature }) => signature);
      const found = foundAmongAll(input, entered, ['pairs'], signatures);
      // Where either order comes to the same, the earlier is named.
      for (const [i, { names }] of made.entries()) expect(found[i]?.map(inOneOrder), names).toContain(names);
    },
  );

  it('are all gone through, after all that is known by itself', () => {
    const searcher = searcherFor(input, [entered]);
    if (!searcher) throw new Error('no signature');
    const [first, nonces, second, ...none] = stagesOf(searcher, 1, 'known');
    expect(none).toEqual([]);
    expect(new Set(first?.chunks.map(({ round }) => round))).toEqual(new Set(['rows', 'typing']));
    for (const [name, chunks] of [
      ['rows', first?.chunks],
      ['typing', first?.chunks],
      ['nonce', nonces?.chunks],
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
