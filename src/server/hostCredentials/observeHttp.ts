import { AsyncLocalStorage } from 'node:async_hooks';
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { HostExchange } from '../../core/hostSources/hostSources';

/** One request under way or over. */
interface Observed {
  readonly method: string;
  readonly url: string;
  readonly since: number;
  readonly giveUp: NodeJS.Timeout;
  ended?: Pick<HostExchange, 'outcome' | 'ms'>;
}

interface Watch {
  readonly observed: Observed[];
  /** Programs that were run. */
  readonly programs: ChildProcess[];
  readonly steady: () => number;
  readonly patience: number;
  /** Set once an answer was given up for its length; who asked is told less by Node. */
  tooLong?: TooLong;
}

export interface Observation<T> {
  readonly result: PromiseSettledResult<T>;
  readonly exchanges: readonly HostExchange[];
}

/** Nobody answered in time. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly code = 'ETIMEDOUT';

  constructor(ms: number) {
    super(`No answer in ${ms / 1000} s`);
  }
}

/** Bytes of the longest answer: what an endpoint of a machine hands out has some thousands. */
const longestAnswer = 256 * 1024;

/** Somebody answers without end. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
  readonly code = 'EMSGSIZE';

  constructor() {
    super(`The answer has more than ${longestAnswer / 1024} KiB, and was not read to its end`);
  }
}

const watches = new AsyncLocalStorage<Watch>();
const known = new WeakMap<ClientRequest, { readonly observed: Observed; readonly watch: Watch }>();
let subscribed = false;

/**
 * Runs something and takes down every HTTP exchange that Node makes in its course, whoever makes it: Node tells on its
 * diagnostics channels, so the providers need not be asked. No query, header or body is looked at. Providers differ in
 * how they wait, and some wait without end, so the waiting is ended here: for one request, and at twice the time for
 * all of it; a program that is run then is ended.
 * @param steady a steady clock, milliseconds
 * @param patience the longest that one request may take, milliseconds
 */
export async function observeHttp<T>(
  steady: () => number,
  patience: number,
  run: () => Promise<T>,
): Promise<Observation<T>> {
  listen();
  const watch: Watch = { observed: [], programs: [], steady, patience };
  let overall: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    overall = setTimeout(() => reject(new NoAnswer(2 * patience)), 2 * patience);
  });
  const [settled] = await watches.run(watch, () => Promise.allSettled([Promise.race([run(), tooLong])]));
  clearTimeout(overall);
  watch.programs.forEach(end);
  const result =
    settled.status === 'rejected' && watch.tooLong ? { ...settled, reason: watch.tooLong } : settled;
  const now = steady();
  const exchanges = watch.observed.map(({ method, url, since, giveUp, ended }) => {
    clearTimeout(giveUp);
    return { method, url, ...(ended ?? { outcome: { kind: 'unanswered' } as const, ms: now - since }) };
  });
  return { result, exchanges };
}

function listen(): void {
  if (subscribed) return;
  subscribed = true;
  subscribe('http.client.request.start', (message) => {
    const watch = watches.getStore();
    const { request } = message as { request: ClientRequest };
    // What is asked of a forward proxy is the way to an exchange, with a time of its own.
    if (watch && request.method !== 'CONNECT') begin(request, watch);
  });
  subscribe('child_process', (message) => {
    watches.getStore()?.programs.push((message as { process: ChildProcess }).process);
  });
  subscribe('http.client.response.finish', (message) => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    endExchange(request, { kind: 'answered', status: response.statusCode ?? 0 });
  });
  subscribe('http.client.request.error', (message) => {
    const { request, error } = message as { request: ClientRequest; error: NodeJS.ErrnoException };
    endExchange(
      request,
      error instanceof NoAnswer ? { kind: 'unanswered' } : { kind: 'failed', code: error.code ?? error.name },
    );
  });
}

/** One that has not ended is not waited for, nor what it started. */
function end(program: ChildProcess): void {
  if (program.exitCode !== null || program.signalCode !== null) return;
  program.kill('SIGKILL');
  program.stdout?.destroy();
  program.stderr?.destroy();
  program.unref();
}

function begin(request: ClientRequest, watch: Watch): void {
  const { patience, steady } = watch;
  const observed = {
    method: request.method,
    url: addressOf(request),
    since: steady(),
    giveUp: setTimeout(() => request.destroy(new NoAnswer(patience)), patience),
  };
  watch.observed.push(observed);
  boundAnswer(request, watch);
  known.set(request, { observed, watch });
}

/** Counts what arrives on the request's connection, whoever reads it. */
function boundAnswer(request: ClientRequest, watch: Watch): void {
  const bound = (socket: Socket): void => {
    let read = 0;
    const count = (chunk: Buffer): void => {
      read += chunk.length;
      if (read <= longestAnswer || watch.tooLong) return;
      watch.tooLong = new TooLong();
      request.destroy(watch.tooLong);
    };
    socket.on('data', count);
    request.once('close', () => socket.off('data', count));
  };
  if (request.socket) bound(request.socket);
  else request.once('socket', bound);
}

function endExchange(request: ClientRequest, outcome: HostExchange['outcome']): void {
  const found = known.get(request);
  if (!found || found.observed.ended) return;
  const { observed, watch } = found;
  observed.ended = { outcome, ms: watch.steady() - observed.since };
}

/** The Host header has the port where it is not the scheme's own. */
function addressOf(request: ClientRequest): string {
  const header = request.getHeader('host');
  const host = typeof header === 'string' ? header : request.host;
  return `${request.protocol}//${host}${request.path.split('?')[0] ?? '/'}`;
}
