import { Secret } from '../../core/credentials/secret';
import { searcherFor } from '../../core/mistakes/search/searcher';
import { searchNow } from '../../core/mistakes/search/searchNow';
import { Chance } from '../fuzz/chance';
import { signWrongly } from '../listener/wrongSigner';
import { randomSecret } from './mistyped';

/** How many of so many secrets, drawn by lot, are said to explain a right signature of another. It is to be none. */
export function explained(count: number, seed: number, through: 'whole' | 'rows'): number {
  const chance = new Chance(seed);
  const input = signWrongly({});
  const secrets = Array.from({ length: count }, () => new Secret(randomSecret(chance)));
  if (through === 'whole') return searchNow(input, secrets).kind === 'not-found' ? 0 : 1;
  const searcher = searcherFor(input, secrets);
  if (!searcher) throw new Error('no signature');
  return secrets.reduce((sum, _secret, secret) => {
    const to = searcher.round(secret, 'rows').size;
    return sum + searcher.search({ secret, round: 'rows', from: 0, to }).found.length;
  }, 0);
}
