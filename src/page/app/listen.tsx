import { listenPath } from '../../core/capture/frames';
import type { Clock } from '../../core/link/ports';
import type { SessionPort } from '../../core/link/sessionPort';
import type { HashConstructor } from '../../core/sigv4/hash';
import { createListenStore } from '../state/listen/store';
import { listenFeed } from '../transport/listenFeed';
import { driverLeads } from '../../words/en/leads/driverLeads';
import { searchWorkers } from '../transport/searchWorkers';
import { ListenPanel } from '../ui/listen/ListenPanel';
import { ListenStage } from '../ui/listen/ListenStage';
import type { ListenMode } from '../ui/shared/modes';

interface ListenPorts {
  readonly clock: Clock;
  readonly Sha256: HashConstructor;
  readonly openSocket: (path: string) => WebSocket;
  readonly session: SessionPort;
}

/** The composition root of the mode `Listen`, loaded in one piece when that is first turned to. */
export function createListen({ clock, Sha256, openSocket, session }: ListenPorts): ListenMode {
  const store = createListenStore({
    openFeed: (observer) =>
      listenFeed({ ask: session.ask, connect: () => openSocket(`.${listenPath}`), clock }, observer),
    enterToken: (token) => void session.enter(token.reveal()),
    Sha256,
    openLanes: searchWorkers(),
    steady: clock.steady,
  });
  session.observe(({ why }) => store.actions.tokenEntered(why ?? null));
  return { store, inputs: <ListenPanel />, stage: <ListenStage />, leads: driverLeads };
}
