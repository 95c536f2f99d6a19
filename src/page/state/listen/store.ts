import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Secret } from '../../../core/credentials/secret';
import type { ListenerFrame } from '../../../core/capture/frames';
import type { ListenFeed, OpenFeed } from '../../../core/capture/ports';
import type { ListenerSettings } from '../../../core/capture/settings';
import type { TokenFailure } from '../../../core/link/sessionPort';
import type { HashConstructor } from '../../../core/sigv4/hash';
import type { SearchPorts } from '../search/signatureSearch';
import { chosenOf } from './chosen';
import type { Filter } from './filter';
import { listOf } from './list';
import { initialListenState, type ListenState } from './state';
import { createListenView, type ListenView } from './view';

export interface ListenPorts extends SearchPorts {
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
  /** Looks at a connection, or at none. From then on no other is opened by itself. */
  choose(id: number | null): void;
  /** Whether the newest connection is opened by itself, from now on. */
  follow(newest: boolean): void;
  /** Has the list stand still, or go on with all that came meanwhile. */
  pause(paused: boolean): void;
  narrow(change: Partial<Filter>): void;
  showMonitoring(shown: boolean): void;
  /** How the listener answers drivers from now on. */
  set(settings: ListenerSettings): void;
  /** Has the listener forget what has ended. */
  clear(): void;
  /** Recomputes the signature of the chosen connection's login with each of these secrets, which are not kept. */
  checkSignature(secrets: readonly Secret[]): Promise<void>;
  /** Looks further, for any two characters of one of them that are others. */
  searchTwoCharacters(secrets: readonly Secret[]): Promise<void>;
  /** Ends a search; what was found before stays. */
  cancelSearch(): void;
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
  const view = createListenView(() => setState({ follows: false }));
  let feed: ListenFeed | null = null;
  const watch = (id: number | null): void => feed?.send({ type: 'watch', id });
  const chosen = chosenOf(store, view, ports, watch);

  const list = listOf(store, chosen.choose);

  const onFrame = (frame: ListenerFrame): void => {
    switch (frame.type) {
      case 'listening': {
        const { listener, settings } = frame;
        const { connections, paused } = initialListenState;
        // Numbers may stand for others from now on, and a list that stood still would not know.
        setState({ listener, settings, connections, paused, forgotten: 0 });
        if (getState().chosen !== null) watch(getState().chosen);
        break;
      }
      case 'connections':
        list.take(frame);
        break;
      case 'settings':
        setState({ settings: frame.settings });
        break;
      case 'record':
        chosen.take(frame.id, frame.record);
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
      setState({ feed: null });
      chosen.forgetCheck();
    },
    retry: () => feed?.retry(),
    enterToken: ports.enterToken,
    tokenEntered(why) {
      if (getState().feed?.phase !== 'locked') return;
      if (why === null) feed?.retry();
      else setState({ feed: { phase: 'locked', why } });
    },
    choose(id) {
      setState({ follows: false });
      chosen.choose(id);
    },
    follow: list.follow,
    pause: list.pause,
    narrow: (change) => setState(({ filter }) => ({ filter: { ...filter, ...change } })),
    showMonitoring: (monitoringShown) => setState({ monitoringShown }),
    set(settings) {
      setState({ settings });
      feed?.send({ type: 'settings', settings });
    },
    clear() {
      feed?.send({ type: 'clear' });
      list.clear();
    },
    checkSignature(secrets) {
      setState({ follows: false });
      return chosen.check(secrets);
    },
    searchTwoCharacters: chosen.searchTwoCharacters,
    cancelSearch: chosen.cancelSearch,
  };

  return Object.assign(store, { actions, view });
}
