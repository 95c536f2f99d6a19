import { describe, expect, it } from 'vitest';
import { Secret } from '../../../core/credentials/secret';
import type { OpenLanes } from '../../../core/mistakes/search/lanes';
import { secret, signWrongly } from '../../../testing/listener/wrongSigner';
import { lanesNow } from '../../../core/mistakes/search/lanesNow';
import type { SignatureCheck } from '../search/signatureSearch';
import { hostSearch } from './hostSearch';

const input = signWrongly({});
const elsewhere = { ...input, stsHost: 'sts.eu-west-1.amazonaws.com' };
const entered = [new Secret(secret)];

function scene(openLanes: OpenLanes = lanesNow) {
  const told: (SignatureCheck | null)[] = [];
  const search = hostSearch({ openLanes, steady: () => 0 }, (check) => told.push(check));
  return { search, last: () => told.at(-1) ?? null };
}

describe('a request whose host was not seen', () => {
  it('is tried with each host that it may have', { timeout: 120_000 }, async () => {
    const { search, last } = scene();
    await search.check([input, elsewhere], entered);
    expect(last()).toMatchObject({ result: { kind: 'match' }, progress: null });
    await search.check([elsewhere, input], entered);
    expect(last()).toMatchObject({ result: { kind: 'match' }, progress: null });
    await search.check([signWrongly({ secret: secret.slice(1) })], entered);
    expect(last()).toMatchObject({ result: { kind: 'found' } });
  });

  it('keeps what one host explains where the next explains nothing', { timeout: 120_000 }, async () => {
    const { search, last } = scene();
    const mistyped = signWrongly({ secret: secret.slice(1) });
    await search.check([mistyped, { ...mistyped, stsHost: elsewhere.stsHost }], entered);
    expect(last()).toMatchObject({ result: { kind: 'found' }, progress: null });
  });

  it('is told by nothing when the search is cancelled or forgotten', async () => {
    const { search, last } = scene(() => ({
      count: 1,
      search: () => new Promise(() => undefined),
      close: () => undefined,
    }));
    const first = search.check([signWrongly({ secret: 'another' }), input], entered);
    search.cancel();
    await first;
    expect(last()).toBeNull();
    const second = search.check([signWrongly({ secret: 'another' }), input], entered);
    search.forget();
    await second;
    expect(last()).toBeNull();
  });
});
