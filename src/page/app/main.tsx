import '../ui/theme/fonts.css';
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';
import '../ui/kit/primitives.css';
import { Sha256 } from '@aws-crypto/sha256-browser';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Secret } from '../../core/credentials/secret';
import { linkPath } from '../../core/link/linkPath';
import type { Clock } from '../../core/link/ports';
import { sandboxStsHost } from '../../core/mongodbAws/server/state';
import { builtInUsers, type ExampleUser } from '../../core/sts/builtInUsers';
import type { SandboxUser } from '../../core/sts/users';
import { noSources, type Inputs } from '../state/inputs/inputs';
import { writeAddress } from '../state/address/address';
import { createGuide } from '../state/view/guide';
import { createCountersignStore } from '../state/handshake/store';
import { proxyAddress } from '../transport/proxyAddress';
import { inPageLink, type InPageTimers } from '../transport/inPageLink';
import { pageSession } from '../transport/pageSession';
import { webSocketLink } from '../transport/webSocketLink';
import { App } from './App';
import { Guarded } from '../ui/kit/Guarded';
import { signerLeads } from '../../words/en/leads/signerLeads';
import { UiProvider, type UiContext } from '../ui/shared/store';
import { loadable } from '../ui/shared/loadable';
import type { Modes } from '../ui/shared/modes';
import { keptDismissal } from './keptDismissal';
import { takeToken } from './takeToken';
import { createTraces } from './traces';
import { applyTheme, readTheme } from './theme';
import { version } from '../../../package.json';

// The browser's composition root: the only place where the page meets clock, chance, hash and network.

const hour = 60 * 60 * 1000;
const clock: Clock = { now: () => Date.now(), steady: () => performance.now() };
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

const after: InPageTimers['after'] = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

/** The example role's credentials last an hour from when they were last taken, as an assumed role's would. */
let users: readonly ExampleUser[] = builtInUsers(clock.now() + hour);
/** Whom the sandbox's STS issued credentials to. */
const issued: SandboxUser[] = [];
const everybody = (): readonly SandboxUser[] => [...users, ...issued];
const issue = (session: SandboxUser): void => void issued.push(session);

const store = createCountersignStore({
  clock,
  random,
  Sha256,
  client: { name: 'countersign', version, platform: 'browser' },
  sandboxUsers: everybody,
  sandboxLink: (tell, behaviour) =>
    inPageLink(
      {
        users: everybody(),
        stsHost: sandboxStsHost,
        now: clock.now,
        random,
        Sha256,
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        tell,
        ...behaviour,
      },
      { steady: clock.steady, after },
    ),
  clusterLink: () =>
    webSocketLink(
      () => openSocket(linkPath.slice(1)),
      async () =>
        (await import('../transport/whyNoLink')).whyNoLink(
          new URL(linkPath.slice(1), proxyAddress(document)),
        ),
    ),
});

/** A WebSocket to the page's proxy. @param path below its address */
function openSocket(path: string): WebSocket {
  const address = new URL(path, proxyAddress(document));
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(address);
}

function inputsOf(user: ExampleUser): Partial<Inputs> {
  return {
    accessKeyId: user.accessKeyId,
    secretAccessKey: user.secretAccessKey,
    sessionToken: user.sessionToken ?? new Secret(''),
    expiration: user.expiration ?? null,
  };
}

function loadExample(id: ExampleUser['id'], opening = false): void {
  users = builtInUsers(clock.now() + hour);
  const user = users.find((candidate) => candidate.id === id);
  if (!user) return;
  const { target } = store.getState().inputs;
  store.actions.replace({
    ...noSources,
    ...inputsOf(user),
    givenBy: 'example',
    target: target === 'cluster' ? 'sandbox' : target,
  });
  void (opening ? store.actions.open() : store.actions.run());
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const session = pageSession(proxyAddress(document));

const modes: Modes = {
  diagnose: loadable(async () => (await import('./diagnose')).createDiagnose(clock, store)),
  listen: loadable(async () => {
    const { createListen } = await import('./listen');
    return createListen({ clock, Sha256, openSocket, session });
  }),
  drivers: loadable(async () => {
    const { createDrivers } = await import('./drivers');
    return createDrivers(store.getState().inputs);
  }),
};

/** Diagnose is loaded when the first text comes that may be for it. */
async function bring(text: string, then: 'open' | 'wait'): Promise<boolean> {
  await modes.diagnose.ask();
  const loaded = modes.diagnose.get();
  if (loaded.phase !== 'ready') return false;
  const isEvidence = loaded.value.store.actions.bring(text, then === 'wait' ? 'credentials' : 'elsewhere');
  if (isEvidence && then === 'open') location.hash = writeAddress({ mode: 'diagnose', step: null });
  return isEvidence;
}

const context: UiContext = {
  store,
  signer: 'you',
  leads: signerLeads,
  actions: store.actions,
  listen: null,
  clock,
  // The server's word, in the page that it hands out.
  shared: 'shared' in document.documentElement.dataset,
  sandboxUsers: everybody,
  download,
  traces: createTraces(store),
  file: null,
  later: loadable(async () => {
    // Not in the task that draws the example: what is fetched while that lasts would come before it stands there.
    await new Promise((resolve) => setTimeout(resolve));
    return (await import('./later')).laterParts;
  }),
  temporary: loadable(async () => {
    const { createTemporary } = await import('./temporary');
    return createTemporary({ store, clock, random, users: everybody, issue });
  }),
  bring,
  held: loadable(async () => (await import('./held')).heldParts),
  guide: createGuide(keptDismissal),
  walk: loadable(async () => (await import('./walk')).walkParts),
  bytes: loadable(async () => import('../ui/bytes/BytesPanel')),
  connection: loadable(async () => (await import('./connection')).connectionParts),
  trail: loadable(async () => import('../ui/trail/Trail')),
  refusal: loadable(async () => (await import('./refusal')).createRefusal(clock)),
  differences: loadable(async () => (await import('./differences')).differenceParts),
  print: loadable(async () => (await import('./print')).printParts),
  shell: loadable(async () => (await import('./shell')).shellParts),
  glossary: loadable(async () => (await import('./glossary')).glossaryParts),
  lab: loadable(async () => (await import('./lab')).labParts),
  examples: users.map(({ id, title, accessKeyId }) => ({
    id,
    title,
    accessKeyId,
    load: () => loadExample(id),
  })),
};

takeToken(store, session);
applyTheme(readTheme());
loadExample('iam-user', true);

const root = document.getElementById('root');
if (!root) throw new TypeError('The page has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <UiProvider value={context}>
      <Guarded what="The page" advice="Reload it; they have to be entered again." retryOn={[]}>
        <App theme={readTheme()} onTheme={applyTheme} modes={modes} />
      </Guarded>
    </UiProvider>
  </StrictMode>,
);
