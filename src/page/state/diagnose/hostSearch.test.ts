import { describe, expect, it } from 'vitest';
import { Secret } from '../../../core/credentials/secret';
import { secret, signWrongly } from '../../../testing/listener/wrongSigner';
import { lanesNow } from '../../../testing/search/lanesNow';
import { hostSearch } from './hostSearch';

const input = signWrongly({});
const elsewhere = { ...input, stsHost: 'sts.eu-west-1.amazonaws.com' };

describe('a request whose host was not seen', () => {
  it('is tried with each host that it may have', { timeout: 120_000 }, async () => {
    const { search } = hostSearch(lanesNow);
    const entered = new Secret(secret);
    expect(await search([input, elsewhere], entered)).toMatchObject({ kind: 'match' });
    expect(await search([elsewhere, input], entered)).toMatchObject({ kind: 'match' });
    const mistyped = signWrongly({ secret: secret.slice(1) });
    expect(await search([mistyped], entered)).toMatchObject({ kind: 'found' });
  });

  it('is told by nothing when the search is cancelled', async () => {
    const { search, cancel } = hostSearch(() => ({
      count: 1,
      search: () => new Promise(() => undefined),
      close: () => undefined,
    }));
    const result = search([signWrongly({ secret: 'another' }), input], new Secret(secret));
    cancel();
    expect(await result).toBeNull();
  });
});
