import { createStore, type StoreApi } from 'zustand/vanilla';
import { searchInputOf } from '../../../core/mistakes/search/ofLogin';
import { searchFault } from '../../../core/mistakes/search/search';
import type { Secret } from '../../../core/credentials/secret';
import type { ConnectionRecord } from '../../../core/capture/connection';
import type { ListenerFrame } from '../../../core/capture/frames';
import { loginIn } from '../../../core/capture/login';
import type { ListenFeed, OpenFeed } from '../../../core/capture/ports';
import { observe } from '../../../core/capture/observe';
import { secretsIn } from '../../../core/capture/secrets';
import type { ListenerSettings } from '../../../core/capture/settings';
import type { TokenFailure } from '../../../core/link/sessionPort';
import type { HashConstructor } from '../../../core/sigv4/hash';
import { conclusionOf } from './conclusionOf';
import { withChanges } from './connections';
import type { Filter } from './filter';
import { initialListenState, type ListenState, type Watched } from './state';
import { createListenView, type ListenView } from './view';

export interface ListenPorts {
  readonly openFeed: OpenFeed;
  /** Exchanges the token from the terminal; `tokenEntered` tells what came of it. */
  readonly enterToken: (token: Secret) => void;
  readonly Sha256: HashConstructor;
}

export interface ListenActions {
  /** Begins to listen. What was heard before is heard again. */
  open(): void;
  /** Stops listening; what was heard stays. */
  close(): void;
  /** Tries again at once to reach the listener. */
  retry(): void;
  /** Enters the token from the terminal. It is not kept. */
  enterToken(token: Secret): void;
  /** What came of a token that was entered, here or by the address; null: the page was let in. */
  tokenEntered(why: TokenFailure | null): void;
  /** Looks at a connection, or at none. */
  choose(id: number | null): void;
  narrow(change: Partial<Filter>): void;
  showMonitoring(shown: boolean): void;
  /** How the listener answers drivers from now on. */
  set(settings: ListenerSettings): void;
  /** Has the listener forget what has ended. */
  clear(): void;
  /** Recomputes the signature of the chosen connection's login. The secret is not kept. */
  checkSignature(secret: Secret): Promise<void>;
}

export type ListenStore = StoreApi<ListenState> & {
  readonly actions: ListenActions;
  /** The chosen connection as a log, for steps and stage. */
  readonly view: ListenView;
};

/** The store of the mode `Listen`: what the listener tells, and what is looked at of it. */
export function createListenStore(ports: ListenPorts): ListenStore {
  const store = createStore<ListenState>(() => initialListenState);
  const { getState, setState } = store;
  const view = createListenView();
  let feed: ListenFeed | null = null;

  /** What was told of the chosen connection; `watched` follows when it has been worked out. */
  let told: ConnectionRecord | null = null;

  const show = latestOnly(async (watched: Watched | null) => {
    const record = watched?.record ?? null;
    const log = record ? await observe(record, ports.Sha256) : [];
    // Meanwhile another may have been chosen, whose record is on its way.
    if (watched && watched.id !== getState().chosen) return;
    view.show(log, record ? secretsIn(record) : []);
    setState({ watched });
    tellConclusion();
  });

  /** What the check found, beside what is known of the login by now. */
  const tellConclusion = (): void =>
    view.conclude(conclusionOf(getState().watched?.record ?? null, view.getState().log, getState().check));

  const watch = (id: number | null): void => feed?.send({ type: 'watch', id });

  const onRecord = (id: number, record: ConnectionRecord | null): void => {
    if (id !== getState().chosen) return;
    if (record && told && record.summary.openedAt !== told.summary.openedAt) {
      // The listener was started anew and counts from 1 again: this is not the connection that was chosen.
      return actions.choose(null);
    }
    told = record ?? told;
    show({ id, record: told, forgotten: record === null });
  };

  const onFrame = (frame: ListenerFrame): void => {
    switch (frame.type) {
      case 'listening': {
        const { listener, settings } = frame;
        setState({ listener, settings, connections: initialListenState.connections, forgotten: 0 });
        if (getState().chosen !== null) watch(getState().chosen);
        break;
      }
      case 'connections':
        setState(({ connections }) => ({
          connections: withChanges(connections, frame.changed, frame.gone),
          forgotten: frame.forgotten,
        }));
        break;
      case 'settings':
        setState({ settings: frame.settings });
        break;
      case 'record':
        onRecord(frame.id, frame.record);
        break;
      case 'refused':
        break;
    }
  };

  const actions: ListenActions = {
    open() {
      feed ??= ports.openFeed({ status: (status) => setState({ feed: status }), frame: onFrame });
    },
    close() {
      feed?.close();
      feed = null;
      setState({ feed: null, check: null });
      tellConclusion();
    },
    retry: () => feed?.retry(),
    enterToken: ports.enterToken,
    tokenEntered(why) {
      if (getState().feed?.phase !== 'locked') return;
      if (why === null) feed?.retry();
      else setState({ feed: { phase: 'locked', why } });
    },
    choose(id) {
      if (id === getState().chosen) return;
      told = null;
      setState({ chosen: id, check: null });
      tellConclusion();
      if (id === null) show(null);
      watch(id);
    },
    narrow: (change) => setState(({ filter }) => ({ filter: { ...filter, ...change } })),
    showMonitoring: (monitoringShown) => setState({ monitoringShown }),
    set(settings) {
      setState({ settings });
      feed?.send({ type: 'settings', settings });
    },
    clear: () => feed?.send({ type: 'clear' }),
    async checkSignature(secret) {
      const record = getState().watched?.record;
      const input = record ? searchInputOf(loginIn(record)) : null;
      if (!input) return;
      const check = { authorization: input.authorization, result: null };
      setState({ check });
      tellConclusion();
      const result = await searchFault(input, secret, ports.Sha256);
      // Meanwhile another may have been chosen, or checked by another secret.
      if (getState().check !== check) return;
      setState({ check: { ...check, result } });
      tellConclusion();
    },
  };

  return Object.assign(store, { actions, view });
}

/** Does a thing with what it is given, one after the other; of what comes while it is busy, with the latest only. */
function latestOnly<T>(act: (what: T) => Promise<void>): (what: T) => void {
  let next: { readonly what: T } | null = null;
  let busy = false;
  const work = async (): Promise<void> => {
    busy = true;
    try {
      while (next) {
        const { what } = next;
        next = null;
        await act(what);
      }
    } finally {
      busy = false;
    }
  };
  return (what) => {
    next = { what };
    if (!busy) void work();
  };
}
