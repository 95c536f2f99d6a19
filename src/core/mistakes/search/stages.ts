import type { Searcher, Chunk } from './searcher';
import type { RoundName } from './rounds/round';

/** How far to search: everything that takes a few seconds at most, or any two characters of the secret. */
export type Depth = 'known' | 'two-characters';

/** Chunks that are all searched before what they found is looked at. */
export interface Stage {
  readonly chunks: readonly Chunk[];
  /** The first that is found is the only one: the rest need not be searched. */
  readonly single: boolean;
}

/** So many candidates take about 20 ms. */
const inChunk = 1024;

const roundsOf: Readonly<Record<Depth, readonly (readonly RoundName[])[]>> = {
  known: [['rows', 'typing'], ['nonce'], ['pairs']],
  'two-characters': [['two-characters']],
};

/** What to search one after the other, as long as nothing is found. @param count of the secrets */
export function stagesOf(searcher: Searcher, count: number, depth: Depth): readonly Stage[] {
  return roundsOf[depth].map((rounds) => ({
    single: depth === 'two-characters',
    chunks: rounds.flatMap((round) =>
      Array.from({ length: count }, (_, secret) => chunksOf(searcher, secret, round)).flat(),
    ),
  }));
}

function chunksOf(searcher: Searcher, secret: number, round: RoundName): readonly Chunk[] {
  const { size } = searcher.round(secret, round);
  return Array.from({ length: Math.ceil(size / inChunk) }, (_, i) => ({
    secret,
    round,
    from: i * inChunk,
    to: Math.min(size, (i + 1) * inChunk),
  }));
}
