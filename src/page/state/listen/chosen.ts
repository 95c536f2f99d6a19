import type { StoreApi } from 'zustand/vanilla';
import type { ConnectionRecord } from '../../../core/capture/connection';
import { loginIn } from '../../../core/capture/login';
import { observe } from '../../../core/capture/observe';
import { secretsIn } from '../../../core/capture/secrets';
import type { Secret } from '../../../core/credentials/secret';
import { searchInputOf } from '../../../core/mistakes/search/ofLogin';
import type { SearchInput } from '../../../core/mistakes/search/observed';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { HashConstructor } from '../../../core/sigv4/hash';
import { endingOf } from '../../../core/trace/inLog';
import { signatureSearch, type SearchPorts } from '../search/signatureSearch';
import { conclusionOf } from './conclusionOf';
import { firstFound } from './firstFound';
import { latestOnly } from './latestOnly';
import type { ListenState, Watched } from './state';
import type { ListenView } from './view';

/** The connection that is looked at. */
export interface Chosen {
  /** Looks at a connection, or at none. */
  choose(id: number | null): void;
  /** What the listener tells of a connection; null: it has forgotten it. */
  take(id: number, record: ConnectionRecord | null): void;
  /** Recomputes the signature of its login with each of these secrets, which are not kept. */
  check(secrets: readonly Secret[]): Promise<void>;
  /** Looks further, for any two characters of one of them that are others. */
  searchTwoCharacters(secrets: readonly Secret[]): Promise<void>;
  cancelSearch(): void;
  /** Forgets what a check found. */
  forgetCheck(): void;
}

function failed(log: readonly HandshakeEvent[]): boolean {
  const ending = endingOf(log);
  return ending !== null && 'fault' in ending;
}

/** @param watch asks the listener for the records of a connection */
export function chosenOf(
  { getState, setState }: StoreApi<ListenState>,
  view: ListenView,
  ports: SearchPorts & { readonly Sha256: HashConstructor },
  watch: (id: number | null) => void,
): Chosen {
  /** What was told of it; `watched` follows when it has been worked out. */
  let told: ConnectionRecord | null = null;

  const show = latestOnly(async (watched: Watched | null) => {
    const record = watched?.record ?? null;
    const log = record ? await observe(record, ports.Sha256) : [];
    // Meanwhile another may have been chosen, whose record is on its way.
    if (watched && watched.id !== getState().chosen) return;
    // Before its log is there: what is told of a step by itself is what somebody turned to.
    if (getState().follows && failed(log)) view.turnTo('verdict');
    view.show(log, record ? secretsIn(record) : []);
    setState({ watched });
    tellConclusion();
  });

  /** What the check found, beside what is known of the login by now. */
  const tellConclusion = (): void => {
    const { watched, check } = getState();
    const record = watched?.record ?? null;
    const { log } = view.getState();
    const concluded = conclusionOf(record, log, check);
    view.conclude(concluded, firstFound(record, log, check, concluded));
  };

  const search = signatureSearch(ports, (check) => {
    setState({ check });
    tellConclusion();
  });

  const signed = (): SearchInput | null => {
    const record = getState().watched?.record;
    return record ? searchInputOf(loginIn(record)) : null;
  };

  const choose = (id: number | null): void => {
    if (id === getState().chosen) return;
    told = null;
    setState({ chosen: id });
    search.forget();
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
        setState({ follows: true });
        return;
      }
      told = record ?? told;
      show({ id, record: told, forgotten: record === null });
    },
    async check(secrets) {
      const input = signed();
      if (input) await search.check(input, secrets);
    },
    async searchTwoCharacters(secrets) {
      const input = signed();
      if (input) await search.searchTwoCharacters(input, secrets);
    },
    cancelSearch: search.cancel,
    forgetCheck: search.forget,
  };
}
