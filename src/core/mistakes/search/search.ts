import type { Secret } from '../../credentials/secret';
import type { Lanes, OpenLanes } from './lanes';
import type { SearchInput } from './observed';
import type { SearchResult } from './result';
import type { Hit } from './resultOf';
import { searching, type StageSearched, type ToSearch } from './searching';
import type { Depth } from './stages';

/** What is searched for, in what, by whom. */
export interface ToBeSearched {
  readonly input: SearchInput;
  readonly secrets: readonly Secret[];
  readonly depth: Depth;
  readonly openLanes: OpenLanes;
  /** @param share of what there is to be searched, from 0 to 1 */
  readonly onProgress?: (share: number) => void;
  /** What is known while the search goes on: nothing so far. */
  readonly onStage?: (soFar: SearchResult) => void;
}

/** A search that is under way. */
export interface RunningSearch {
  /** null when it was cancelled. */
  readonly result: Promise<SearchResult | null>;
  /** Ends whoever searches. May be called at any time. */
  readonly cancel: () => void;
}

/** Searches chunk by chunk in as many lanes as there are, which end with it. */
export function search(toSearch: ToBeSearched): RunningSearch {
  const { input, secrets, depth, openLanes, onProgress, onStage } = toSearch;
  let lanes: Lanes | null = null;
  const run = async (): Promise<SearchResult> => {
    const steps = searching(input, secrets, depth);
    let step = steps.next();
    let done = 0;
    while (!step.done) {
      lanes ??= openLanes(input, secrets);
      if (step.value.soFar) onStage?.(step.value.soFar);
      const all = done + step.value.chunksLeft;
      const searched = await inLanes(step.value, lanes, () => onProgress?.(++done / all));
      step = steps.next(searched);
    }
    return step.value;
  };
  const cancelled = { by: (_nothing: null): void => undefined };
  const end = new Promise<null>((resolve) => {
    cancelled.by = resolve;
  });
  // What was asked of lanes that have ended is left unanswered.
  const result = Promise.race([end, run()]).finally(() => lanes?.close());
  return { result, cancel: () => cancelled.by(null) };
}

async function inLanes({ stage }: ToSearch, lanes: Lanes, onChunk: () => void): Promise<StageSearched> {
  const hits: Hit[] = [];
  let tried = 0;
  const chunks = stage.chunks.values();
  const lane = async (): Promise<void> => {
    for (const chunk of chunks) {
      if (stage.single && hits.length > 0) return;
      const searched = await lanes.search(chunk);
      tried += searched.tried;
      hits.push(...searched.found.map((number) => ({ chunk, number })));
      onChunk();
    }
  };
  await Promise.all(Array.from({ length: lanes.count }, lane));
  // In their order, whoever was first.
  return {
    hits: hits.toSorted((a, b) => stage.chunks.indexOf(a.chunk) - stage.chunks.indexOf(b.chunk)),
    tried,
  };
}
