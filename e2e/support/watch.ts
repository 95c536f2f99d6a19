import type { Page } from 'playwright/test';
import type { Sighting } from './canary';
import { bodyOf } from './wire';

const textOf = (payload: string | Buffer): string =>
  typeof payload === 'string' ? payload : payload.toString('latin1');

/** Records everything that leaves a page, or that it leaves behind, but for what stands on screen. */
export function watch(page: Page): Sighting[] {
  const seen: Sighting[] = [];
  const see = (where: string, text: string): void => void seen.push({ where, text });
  page.on('request', (request) => {
    see('request', `${request.method()} ${request.url()}\n${JSON.stringify(request.headers())}`);
    see('request', request.postDataBuffer()?.toString('latin1') ?? '');
  });
  page.on('websocket', (socket) => {
    see('WebSocket address', socket.url());
    socket.on('framesent', ({ payload }) => see(`sent: ${nameOf(payload)}`, textOf(payload)));
    socket.on('framereceived', ({ payload }) => see(`received: ${nameOf(payload)}`, textOf(payload)));
  });
  page.on('console', (message) => see('console', `${message.text()}\n${JSON.stringify(message.location())}`));
  page.on('pageerror', (error) => see('error', `${error.message}\n${error.stack ?? ''}`));
  page.on('framenavigated', (frame) => see('address', frame.url()));
  page.on('dialog', (dialog) => see('dialog', dialog.message()));
  return seen;
}

/** The command, for a request; `message` for a reply; the type, for a control frame. */
function nameOf(payload: string | Buffer): string {
  if (typeof payload === 'string') return String((JSON.parse(payload) as { type?: unknown }).type);
  const [first = ''] = Object.keys(bodyOf(payload));
  return /^(hello|saslStart|saslContinue|connectionStatus)$/.test(first) ? first : 'reply';
}

/** What the page keeps now: storage of every kind, cookies, title, address, history state. */
export async function kept(page: Page): Promise<Sighting[]> {
  const inPage = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const cacheNames = await caches.keys();
    return {
      'local storage': JSON.stringify({ ...localStorage }),
      'session storage': JSON.stringify({ ...sessionStorage }),
      databases: JSON.stringify(databases),
      caches: JSON.stringify(cacheNames),
      title: document.title,
      address: location.href,
      'history state': JSON.stringify(history.state) ?? '',
      'window name': window.name,
      'service workers': String((await navigator.serviceWorker?.getRegistrations())?.length ?? 0),
    };
  });
  const cookies = JSON.stringify(await page.context().cookies());
  return Object.entries({ ...inPage, cookies }).map(([where, text]) => ({ where, text }));
}
