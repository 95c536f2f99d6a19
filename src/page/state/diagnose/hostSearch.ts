import type { Secret } from '../../../core/credentials/secret';
import type { SearchInput } from '../../../core/mistakes/search/observed';
import type { Depth } from '../../../core/mistakes/search/stages';
import { signatureSearch, type SearchPorts, type SignatureCheck } from '../search/signatureSearch';

/** A signed request, as it is with each host that it may have been sent to. */
export type Inputs = readonly [SearchInput, ...SearchInput[]];

/** Checks of a request whose host was perhaps not seen: whichever host explains the signature is right. */
export interface HostSearch {
  check(inputs: Inputs, secrets: readonly Secret[]): Promise<void>;
  searchTwoCharacters(inputs: Inputs, secrets: readonly Secret[]): Promise<void>;
  /** Ends the search; what was found before stays. */
  cancel(): void;
  /** Ends the search and forgets what was found. */
  forget(): void;
}

const ranks = { match: 2, found: 1, 'not-found': 0, unreadable: 0 } as const;

/** @param tell is given each change; null: nothing is checked */
export function hostSearch(ports: SearchPorts, tell: (check: SignatureCheck | null) => void): HostSearch {
  let turn = 0;
  let best: SignatureCheck | null = null;
  const inner = signatureSearch(ports, (check) => {
    if (check?.result && (!best?.result || ranks[check.result.kind] >= ranks[best.result.kind])) best = check;
    tell(check && { ...check, result: best?.result ?? null });
  });

  const run = async ([first, ...others]: Inputs, secrets: readonly Secret[], depth: Depth): Promise<void> => {
    const own = ++turn;
    if (depth === 'known' || best?.authorization !== first.authorization) best = null;
    for (const input of [first, ...others]) {
      await (depth === 'known' ? inner.check(input, secrets) : inner.searchTwoCharacters(input, secrets));
      if (own !== turn || best?.result?.kind === 'match') return;
    }
  };

  return {
    check: (inputs, secrets) => run(inputs, secrets, 'known'),
    searchTwoCharacters: (inputs, secrets) => run(inputs, secrets, 'two-characters'),
    cancel() {
      turn++;
      inner.cancel();
    },
    forget() {
      turn++;
      best = null;
      inner.forget();
    },
  };
}
