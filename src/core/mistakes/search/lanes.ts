import type { Secret } from '../../credentials/secret';
import type { SearchInput } from './observed';
import type { Chunk, Searched } from './searcher';

/** Who searches chunks side by side, for one request and its secrets. */
export interface Lanes {
  /** So many chunks may be asked for at once. */
  readonly count: number;
  search(chunk: Chunk): Promise<Searched>;
  /** Ends whoever searches; what is pending is never answered. */
  close(): void;
}

export type OpenLanes = (input: SearchInput, secrets: readonly Secret[]) => Lanes;
