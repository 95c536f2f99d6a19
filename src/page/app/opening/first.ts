import { isAnyCut } from '../../ui/kit/isAnyCut';
import { placeNotes } from '../../ui/kit/placeNotes';

// Runs when the document and its styles are there, before anything is drawn: makes what was drawn when the page was built fit
// this screen, or leaves it hidden where something else is to be shown; and has the page's own script begin once it stands there.

const { documentElement: html, currentScript } = document;
const page = currentScript?.dataset.page;

/** Milliseconds. */
const patience = 1000;

/** As they are stored by `theme.ts` and `keptDismissal.ts`. */
function isStored(): boolean {
  try {
    return ['countersign-theme', 'countersign-card'].some((key) => localStorage.getItem(key) !== null);
  } catch {
    // A browser that lets nothing be stored has nothing stored.
    return false;
  }
}

const isOpening = /^(?:#(?:canonical-request|token=[\w-]+)?)?$/.test(location.hash);
const isElsewhere = !isOpening || 'shared' in html.dataset || isStored();
if (isElsewhere) html.dataset.elsewhere = '';

/** The page's policy lets no attribute of the document set a style. */
function fit(root: HTMLElement): void {
  root.hidden = false;
  for (const element of root.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset.style ?? '';
    delete element.dataset.style;
  }
  // Measured before anything is placed, so that it is laid out once.
  const cut = [...root.querySelectorAll('.k-cut')].filter((box) => isAnyCut(box));
  placeNotes([...root.querySelectorAll<HTMLElement>('.k-text-grid')]);
  for (const box of cut) box.toggleAttribute('data-cut', true);
}

/** Once the faces are there, so that nothing moves when they come; what does not come in time is not waited for. */
async function faces(): Promise<void> {
  const all = ['Inter Variable', 'JetBrains Mono Variable'].map((face) =>
    document.fonts.load(`13px "${face}"`),
  );
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([Promise.allSettled(all), late]);
}

function begin(): void {
  if (page === undefined) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = page;
  document.head.append(script);
}

async function show(): Promise<void> {
  if (!isElsewhere) await faces();
  const root = document.getElementById('root');
  if (root && !isElsewhere) fit(root);
  // Where nobody looks no frame is drawn; elsewhere the first is on the screen when the next one is begun.
  if (isElsewhere || document.visibilityState === 'hidden') begin();
  else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(begin)));
}

void show();
