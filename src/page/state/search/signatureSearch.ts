import type { Secret } from '../../../core/credentials/secret';
import type { OpenLanes } from '../../../core/mistakes/search/lanes';
import type { SearchInput } from '../../../core/mistakes/search/observed';
import type { SearchResult } from '../../../core/mistakes/search/result';
import { search, type RunningSearch } from '../../../core/mistakes/search/search';
import type { Depth } from '../../../core/mistakes/search/stages';

export interface SearchPorts {
  readonly openLanes: OpenLanes;
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
}

/** How far a search has come. */
export interface SearchProgress {
  readonly depth: Depth;
  /** From 0 to 1. */
  readonly share: number;
  /** Milliseconds that it will still take, as it went so far; null until that can be told. */
  readonly leftMs: number | null;
}

/** What came of recomputing a signature by secrets that somebody entered. They are not in it. */
export interface SignatureCheck {
  /** The Authorization header that was checked. */
  readonly authorization: string;
  /** null while the first is being worked out; while a search goes on, what is known so far. */
  readonly result: SearchResult | null;
  readonly progress: SearchProgress | null;
}

/** Checks signatures, one at a time. The secrets are not kept. */
export interface SignatureSearch {
  /** Recomputes a signature, and looks for the mistake that explains it. */
  check(input: SearchInput, secrets: readonly Secret[]): Promise<void>;
  /** Looks further, for any two characters of a secret that are others. What was found so far stays until it ends. */
  searchTwoCharacters(input: SearchInput, secrets: readonly Secret[]): Promise<void>;
  /** Ends the search; what was found before stays. */
  cancel(): void;
  /** Ends the search and forgets what was found. */
  forget(): void;
}

/** A share is told no more often than this, in milliseconds, and a time that is left from then on. */
const between = 100;
const firstEstimate = 500;

/** @param tell is given each change; null: nothing is checked */
export function signatureSearch(
  { openLanes, steady }: SearchPorts,
  tell: (check: SignatureCheck | null) => void,
): SignatureSearch {
  let known: SignatureCheck | null = null;
  let running: RunningSearch | null = null;
  const become = (check: SignatureCheck | null): void => {
    known = check;
    tell(check);
  };

  const run = async (input: SearchInput, secrets: readonly Secret[], depth: Depth): Promise<void> => {
    running?.cancel();
    const { authorization } = input;
    let before = known?.authorization === authorization && depth !== 'known' ? known.result : null;
    const since = steady();
    let told = since;
    become({ authorization, result: before, progress: { depth, share: 0, leftMs: null } });
    const onProgress = (share: number): void => {
      const now = steady();
      if (running !== own || now - told < between) return;
      told = now;
      const passed = now - since;
      const leftMs = passed < firstEstimate ? null : (passed * (1 - share)) / share;
      become({ authorization, result: before, progress: { depth, share, leftMs } });
    };
    const onStage = (soFar: SearchResult): void => {
      if (running !== own) return;
      before = soFar;
      become({ authorization, result: before, progress: known?.progress ?? null });
    };
    const own = search({ input, secrets, depth, openLanes, onProgress, onStage });
    running = own;
    const result = await own.result;
    if (running !== own) return;
    running = null;
    become(
      before === null && result === null ? null : { authorization, result: result ?? before, progress: null },
    );
  };

  const cancel = (): void => running?.cancel();
  return {
    check: (input, secrets) => run(input, secrets, 'known'),
    searchTwoCharacters: (input, secrets) => run(input, secrets, 'two-characters'),
    cancel,
    forget() {
      cancel();
      running = null;
      become(null);
    },
  };
}
