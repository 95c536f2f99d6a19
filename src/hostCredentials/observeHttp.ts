import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { HostExchange } from '../core/hostLadder/frames';

interface Watch {
  readonly exchanges: HostExchange[];
  readonly steady: () => number;
}

/** Which request belongs to which observation, and when it began. */
interface Begun {
  readonly watch: Watch;
  readonly since: number;
}

const watches = new AsyncLocalStorage<Watch>();
const begun = new WeakMap<ClientRequest, Begun>();
let subscribed = false;

/**
 * Runs something and takes down every HTTP exchange that Node makes in its course, whoever makes it: Node tells on its
 * diagnostics channels, so the providers need not be asked. No query, header or body is looked at.
 * @param steady a steady clock, milliseconds
 */
export async function observeHttp<T>(
  steady: () => number,
  run: () => Promise<T>,
): Promise<{ readonly result: PromiseSettledResult<T>; readonly exchanges: readonly HostExchange[] }> {
  listen();
  const watch: Watch = { exchanges: [], steady };
  const [result] = await watches.run(watch, () => Promise.allSettled([run()]));
  return { result, exchanges: watch.exchanges };
}

function listen(): void {
  if (subscribed) return;
  subscribed = true;
  subscribe('http.client.request.start', (message) => {
    const watch = watches.getStore();
    const { request } = message as { request: ClientRequest };
    if (watch) begun.set(request, { watch, since: watch.steady() });
  });
  subscribe('http.client.response.finish', (message) => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    end(request, { kind: 'answered', status: response.statusCode ?? 0 });
  });
  subscribe('http.client.request.error', (message) => {
    const { request, error } = message as { request: ClientRequest; error: NodeJS.ErrnoException };
    end(request, { kind: 'failed', code: error.code ?? error.name });
  });
}

function end(request: ClientRequest, outcome: HostExchange['outcome']): void {
  const found = begun.get(request);
  if (!found) return;
  begun.delete(request);
  const { watch, since } = found;
  watch.exchanges.push({
    method: request.method,
    url: addressOf(request),
    outcome,
    ms: watch.steady() - since,
  });
}

/** The Host header has the port where it is not the scheme's own. */
function addressOf(request: ClientRequest): string {
  const header = request.getHeader('host');
  const host = typeof header === 'string' ? header : request.host;
  return `${request.protocol}//${host}${request.path.split('?')[0] ?? '/'}`;
}
