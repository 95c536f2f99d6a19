import { Sha256 } from '@aws-crypto/sha256-browser';
import type { SessionPort } from '../../core/link/sessionPort';
import type { ExampleUser } from '../../core/sts/builtInUsers';
import { signerLeads } from '../../words/en/leads/signerLeads';
import { writeAddress } from '../state/address/address';
import type { Store } from '../state/handshake/store';
import { noSources } from '../state/inputs/inputs';
import { createGuide, type KeptDismissal } from '../state/view/guide';
import { loadable } from '../ui/shared/loadable';
import type { Modes } from '../ui/shared/modes';
import type { UiContext } from '../ui/shared/store';
import { dialTo, type Dial } from './dial';
import { exampleUsers, type ExampleUsers } from './exampleUsers';
import { lazyParts } from './lazyParts';
import type { Grounds } from './opening/grounds';
import { ownStore } from './ownStore';
import { createTraces } from './traces';

/** What the page may have of where it runs, besides clock and chance. */
export interface PageMeans {
  readonly session: SessionPort;
  /** The address of this page's proxy. */
  readonly proxy: string;
  readonly shared: boolean;
  readonly dismissal: KeptDismissal;
  readonly download: UiContext['download'];
}

/** The page without its document. */
export interface Page {
  readonly store: Store;
  readonly context: UiContext;
  readonly modes: Modes;
  /** Makes the run that the page opens with. @returns once it stands in the store */
  open(): Promise<void>;
}

/**
 * @param real clock and chance
 * @param opening what the run that the page opens with rests on
 */
export function createPage(real: Grounds, opening: Grounds, means: PageMeans): Page {
  let current = real;
  const grounds: Grounds = {
    clock: { now: () => current.clock.now(), steady: () => current.clock.steady() },
    random: (length) => current.random(length),
  };
  const users = exampleUsers(grounds.clock.now);
  const dial = dialTo(means.proxy);
  const store = ownStore(grounds, users.all, dial);
  const modes = modesOf(store, grounds, dial, means.session);
  const { clock } = grounds;
  const context: UiContext = {
    store,
    signer: 'you',
    leads: signerLeads,
    actions: store.actions,
    listen: null,
    clock,
    shared: means.shared,
    sandboxUsers: users.all,
    download: means.download,
    traces: createTraces(store),
    file: null,
    bring: bringTo(modes.diagnose),
    guide: createGuide(means.dismissal),
    ...lazyParts(store, grounds, users),
    examples: users.builtIn().map(({ id, title, accessKeyId }) => ({
      id,
      title,
      accessKeyId,
      load() {
        fillIn(store, users, id);
        void store.actions.run();
      },
    })),
  };
  return {
    store,
    context,
    modes,
    async open() {
      fillIn(store, users, 'iam-user');
      current = opening;
      await store.actions.open();
      current = real;
    },
  };
}

function fillIn({ actions, getState }: Store, users: ExampleUsers, id: ExampleUser['id']): void {
  const taken = users.take(id);
  const { target } = getState().inputs;
  if (taken)
    actions.replace({
      ...noSources,
      ...taken,
      givenBy: 'example',
      target: target === 'cluster' ? 'sandbox' : target,
    });
}

function modesOf(store: Store, { clock }: Grounds, { open }: Dial, session: SessionPort): Modes {
  return {
    diagnose: loadable(async () => (await import('./diagnose')).createDiagnose(clock, store)),
    listen: loadable(async () => {
      const { createListen } = await import('./listen');
      return createListen({ clock, Sha256, openSocket: open, session });
    }),
    drivers: loadable(async () => {
      const { createDrivers } = await import('./drivers');
      return createDrivers(store.getState().inputs);
    }),
  };
}

/** Diagnose is loaded when the first text comes that may be for it. */
function bringTo(diagnose: Modes['diagnose']): UiContext['bring'] {
  return async (text, then) => {
    await diagnose.ask();
    const loaded = diagnose.get();
    if (loaded.phase !== 'ready') return false;
    const isEvidence = loaded.value.store.actions.bring(text, then === 'wait' ? 'credentials' : 'elsewhere');
    if (isEvidence && then === 'open') location.hash = writeAddress({ mode: 'diagnose', step: null });
    return isEvidence;
  };
}
