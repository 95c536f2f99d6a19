import { describe, expect, it } from 'vitest';
import { Secret } from '../../../core/credentials/secret';
import type { OpenLanes } from '../../../core/mistakes/search/lanes';
import { secret, signWrongly } from '../../../testing/listener/wrongSigner';
import { lanesNow } from '../../../core/mistakes/search/lanesNow';
import { signatureSearch, type SignatureCheck } from './signatureSearch';

const entered = [new Secret(secret)];
const mistyped = signWrongly({ secret: secret.replace('G', 'H') });
const strange = signWrongly({ secret: 'another altogether' });
const twice = signWrongly({ secret: `AB${secret.slice(2)}` });

/** A search whose clock goes on by a number of milliseconds each time it is looked at. */
function scene(openLanes: OpenLanes = lanesNow, tick = 60) {
  const told: (SignatureCheck | null)[] = [];
  let now = 0;
  const search = signatureSearch({ openLanes, steady: () => (now += tick) }, (check) => told.push(check));
  return { search, told, last: () => told.at(-1) ?? null };
}

/** Lanes that answer nothing, and note that they were closed. */
function deafLanes() {
  const seen = { closed: 0 };
  const open: OpenLanes = () => ({
    count: 2,
    search: () => new Promise(() => undefined),
    close: () => void seen.closed++,
  });
  return { seen, open };
}

describe('a check of a signature', () => {
  it('tells that it works, then what it found, and holds no secret', async () => {
    const { search, told, last } = scene();
    await search.check(mistyped, entered);
    expect(told[0]).toMatchObject({ result: null, progress: { depth: 'known', share: 0, leftMs: null } });
    expect(last()).toMatchObject({ result: { kind: 'found' }, progress: null });
    expect(JSON.stringify(told)).not.toContain(secret.slice(0, 8));
  });

  it(
    'that nothing explains can go on to two characters, keeps what it found meanwhile, and finds them',
    { timeout: 120_000 },
    async () => {
      const { search, told, last } = scene();
      await search.check(twice, entered);
      expect(last()).toMatchObject({ result: { kind: 'not-found', depth: 'known' } });
      const before = told.length;
      await search.searchTwoCharacters(twice, entered);
      expect(told[before]).toMatchObject({
        result: { kind: 'not-found', depth: 'known' },
        progress: { depth: 'two-characters', share: 0 },
      });
      expect(last()).toMatchObject({
        result: {
          kind: 'found',
          mistakes: [{ way: { kind: 'replaced', place: 1 } }, { way: { kind: 'replaced', place: 2 } }],
        },
        progress: null,
      });
    },
  );

  it(
    'tells its share and the time that is left, rising and falling, not more than ten times a second',
    { timeout: 120_000 },
    async () => {
      const { search, told } = scene();
      await search.check(strange, entered);
      const meanwhile = told.filter((check) => check?.progress && check.result);
      expect(meanwhile[0]).toMatchObject({ result: { kind: 'not-found' }, progress: { depth: 'known' } });
      const progress = told.flatMap((check) => check?.progress ?? []);
      const shares = progress.map(({ share }) => share);
      expect(shares.length).toBeGreaterThan(5);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBeLessThanOrEqual(1);
      const left = progress.flatMap(({ leftMs }) => leftMs ?? []);
      expect(left.length).toBeGreaterThan(0);
      expect(left.at(-1)).toBeLessThan(left[0] ?? 0);
    },
  );

  it('that is cancelled ends its lanes and leaves what was known', { timeout: 120_000 }, async () => {
    const { seen, open } = deafLanes();
    let opened = 0;
    const { search, last } = scene((...args) => (opened++ === 0 ? lanesNow(...args) : open(...args)));
    await search.check(strange, entered);
    const known = last()?.result;
    const further = search.searchTwoCharacters(strange, entered);
    search.cancel();
    await further;
    expect(seen.closed).toBe(1);
    expect(last()).toMatchObject({ result: known, progress: null });
  });

  it('that is forgotten, or followed by another, says no more', async () => {
    const { seen, open } = deafLanes();
    const { search, last, told } = scene(open);
    const first = search.check(strange, entered);
    search.forget();
    await first;
    expect(last()).toBeNull();
    const second = search.check(strange, entered);
    const count = told.length;
    await search.check(signWrongly({}), entered);
    await second;
    expect(seen.closed).toBe(2);
    expect(told.slice(count).every((check) => check?.authorization === signWrongly({}).authorization)).toBe(
      true,
    );
    expect(last()).toMatchObject({ result: { kind: 'match' } });
  });
});
