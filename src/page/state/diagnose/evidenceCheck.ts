import type { StoreApi } from 'zustand/vanilla';
import { secretsTried } from '../../../core/evidence/secretsTried';
import type { OwnedSecret } from '../../../core/mistakes/search/secretOwner';
import type { SearchPorts } from '../search/signatureSearch';
import { hostSearch } from './hostSearch';
import { isSameSecrets } from './isSameSecrets';
import { judgedIn } from './judged';
import { knowledgeIn } from './knowledge';
import { loginCheck } from './loginCheck';
import type { DiagnoseState } from './state';

/** Checks of the signatures that were brought: of the login that is judged, and of one that it is held against. */
export interface EvidenceCheck {
  /** Every secret that is at hand. */
  atHand(): readonly OwnedSecret[];
  /** Begins nothing where the same was checked by the same secrets, or is. */
  check(): Promise<void>;
  searchTwoCharacters(): Promise<void>;
  cancel(): void;
  forget(): void;
}

/** @param now epoch milliseconds */
export function evidenceCheck(
  { getState, setState }: StoreApi<DiagnoseState>,
  ports: SearchPorts,
  now: () => number,
): EvidenceCheck {
  const judged = loginCheck(
    hostSearch(ports, (check) => setState({ check })),
    () => knowledgeIn(getState(), now()),
  );
  const other = loginCheck(
    hostSearch(ports, (otherCheck) => setState({ otherCheck })),
    () => judgedIn(getState(), now()).other?.known ?? {},
  );
  const atHand = (): readonly OwnedSecret[] => {
    const { secret, brought } = getState();
    return secretsTried(
      secret,
      brought.map(({ piece }) => piece),
    );
  };
  return {
    atHand,
    async check() {
      const tried = atHand();
      if (!isSameSecrets(tried, getState().tried)) setState({ tried });
      const done = judged.check(tried);
      // One at a time: each takes all that the machine has.
      await Promise.all([done, other.check(tried, done)]);
    },
    async searchTwoCharacters() {
      const { tried } = getState();
      if (tried.length > 0) await judged.searchTwoCharacters(tried);
    },
    cancel() {
      other.cancel();
      judged.cancel();
    },
    forget() {
      other.forget();
      judged.forget();
    },
  };
}
