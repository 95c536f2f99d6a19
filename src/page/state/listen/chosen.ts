import type { StoreApi } from 'zustand/vanilla';
import type { ConnectionRecord } from '../../../core/capture/connection';
import { loginIn } from '../../../core/capture/login';
import { observe } from '../../../core/capture/observe';
import { secretsIn } from '../../../core/capture/secrets';
import type { Secret } from '../../../core/credentials/secret';
import { searchInputOf } from '../../../core/mistakes/search/ofLogin';
import { searchFault } from '../../../core/mistakes/search/search';
import type { HashConstructor } from '../../../core/sigv4/hash';
import { conclusionOf } from './conclusionOf';
import { latestOnly } from './latestOnly';
import type { ListenState, Watched } from './state';
import type { ListenView } from './view';

/** The connection that is looked at. */
export interface Chosen {
  /** Looks at a connection, or at none. */
  choose(id: number | null): void;
  /** What the listener tells of a connection; null: it has forgotten it. */
  take(id: number, record: ConnectionRecord | null): void;
  /** Recomputes the signature of its login. The secret is not kept. */
  check(secret: Secret): Promise<void>;
  /** Forgets what a check found. */
  forgetCheck(): void;
}

/** @param watch asks the listener for the records of a connection */
export function chosenOf(
  { getState, setState }: StoreApi<ListenState>,
  view: ListenView,
  Sha256: HashConstructor,
  watch: (id: number | null) => void,
): Chosen {
  /** What was told of it; `watched` follows when it has been worked out. */
  let told: ConnectionRecord | null = null;

  const show = latestOnly(async (watched: Watched | null) => {
    const record = watched?.record ?? null;
    const log = record ? await observe(record, Sha256) : [];
    // Meanwhile another may have been chosen, whose record is on its way.
    if (watched && watched.id !== getState().chosen) return;
    view.show(log, record ? secretsIn(record) : []);
    setState({ watched });
    tellConclusion();
  });

  /** What the check found, beside what is known of the login by now. */
  const tellConclusion = (): void =>
    view.conclude(conclusionOf(getState().watched?.record ?? null, view.getState().log, getState().check));

  const setCheck = (check: ListenState['check']): void => {
    setState({ check });
    tellConclusion();
  };

  const choose = (id: number | null): void => {
    if (id === getState().chosen) return;
    told = null;
    setState({ chosen: id, check: null });
    tellConclusion();
    if (id === null) show(null);
    watch(id);
  };

  return {
    choose,
    take(id, record) {
      if (id !== getState().chosen) return;
      if (record && told && record.summary.openedAt !== told.summary.openedAt) {
        // The listener was started anew and counts from 1 again: this is not the connection that was chosen.
        choose(null);
        return;
      }
      told = record ?? told;
      show({ id, record: told, forgotten: record === null });
    },
    async check(secret) {
      const record = getState().watched?.record;
      const input = record ? searchInputOf(loginIn(record)) : null;
      if (!input) return;
      const check = { authorization: input.authorization, result: null };
      setCheck(check);
      const result = await searchFault(input, secret, Sha256);
      // Meanwhile another may have been chosen, or checked by another secret.
      if (getState().check === check) setCheck({ ...check, result });
    },
    forgetCheck: () => setCheck(null),
  };
}
