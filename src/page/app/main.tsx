import '../ui/theme/fonts.css';
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';
import '../ui/kit/primitives.css';
import { useEffect, type ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { pageSession } from '../transport/pageSession';
import { proxyAddress } from '../transport/proxyAddress';
import { createPage } from './createPage';
import { Drawn } from './Drawn';
import { keptDismissal } from './keptDismissal';
import { played, type Grounds } from './opening/grounds';
import { openingIn } from './opening/openingIn';
import { takeToken } from './takeToken';
import { applyTheme, readTheme } from './theme';

// The browser's composition root: the only place where the page meets clock, chance, hash and network.

const here: Grounds = {
  clock: { now: () => Date.now(), steady: () => performance.now() },
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

const root = document.getElementById('root');
if (!root) throw new TypeError('The page has no element with the id root');
const opening = openingIn(root);
const proxy = proxyAddress(document);
const session = pageSession(proxy);
const page = createPage(here, opening.recording ? played(opening.recording, here) : here, {
  session,
  proxy,
  // The server's word, in the page that it hands out.
  shared: 'shared' in document.documentElement.dataset,
  dismissal: keptDismissal,
  download,
});

takeToken(page.store, session);
applyTheme(readTheme());
const opened = page.open();

const drawn = (
  <Alive onAlive={opening.enliven}>
    <Drawn page={page} theme={readTheme()} onTheme={applyTheme} />
  </Alive>
);
if (opening.isDrawn) void takeOver(root);
else createRoot(root).render(drawn);

/** What stands there, once it is known what it was drawn with. */
async function takeOver(element: HTMLElement): Promise<void> {
  await opened;
  opening.complete();
  hydrateRoot(element, drawn);
}

/** Says when what is drawn answers to whoever uses it. */
function Alive({ onAlive, children }: { readonly onAlive: () => void; readonly children: ReactNode }) {
  useEffect(onAlive, [onAlive]);
  return children;
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
