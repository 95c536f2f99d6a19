import { createServer } from 'node:http';
import { hostAndPortText } from '../../core/link/hostText';
import { pageAddress } from '../../core/link/pageToken';
import { listenPath } from '../../core/capture/frames';
import { servedAt, servedHosts, type Served } from '../http/servedHosts';
import { startListening } from '../http/startListening';
import { answerPlainly, isPlain } from '../http/answerPlainly';
import { closeHttp } from '../http/closeHttp';
import type { SandboxStsEndpoint } from '../sandbox/stsEndpoint';
import { healthRoutes } from '../http/health';
import { leavingOf } from '../http/leaving';
import { routed } from '../http/routed';
import { pathBelow, underBase } from '../http/underBase';
import type { Listening } from './startListener';
import type { LoggedLines, LogSink } from './loggedLines';
import { logOf } from './logOf';
import type { Options } from './optionTable';
import { pageHandler } from '../http/pageFiles';
import { metricsBy } from './startMetrics';
import type { MetricsEndpoint } from '../metrics/metricsEndpoint';
import { startServices, type Services } from './services';
import { tokenLine } from './tokenLine';

/** Everything that runs for one `npm start`. */
export interface Countersign {
  /** Of the page, for whoever is to open it. */
  readonly url: string;
  /** Where it is bound, as an address of the page; the same unless others reach it under a name of its own. */
  readonly bound: string;
  /** The same with the token in it, for the person who started it; the bare one where there is none. */
  readonly address: string;
  /** What the token in it is for, in a sentence; null where there is none. */
  readonly tokenLine: string | null;
  readonly listening: Listening | null;
  /** The sandbox's STS. */
  readonly sts: SandboxStsEndpoint | null;
  /** Where its metrics are read; null where nobody is to read them. */
  readonly metrics: MetricsEndpoint | null;
  /** Takes no more visitors, and waits for those that are there, as long as the options say. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts page, proxy and sandbox.
 * @param folder of the built client
 * @throws Fault or a system error with `code` (`EADDRINUSE`) when something cannot be had; nothing is left listening
 */
export async function startCountersign(options: Options, folder: string): Promise<Countersign> {
  const bound = { host: options.host, port: 0 };
  const { publicUrl } = options;
  const base = publicUrl?.base ?? '/';
  let names: Served | undefined;
  // Asked by each request, the first of which comes when the port is known.
  const served = (): Served =>
    (names ??= publicUrl ? servedAt(publicUrl, options.pageOrigin) : servedHosts(bound));
  const counted = metricsBy(options, () => ({ open: services.links.links, most: options.maxLinks }));
  const log = watchedBy(counted.observe, logOf(options));
  const services: Services = await startServices(options, served, log);
  const { session, routes, links, feeds } = services;
  const server = createServer();
  const leaving = leavingOf(server, {
    notice: options.drainNotice,
    drain: options.drain ?? (publicUrl ? 25 : 0),
    leave: services.leave,
  });
  server.on('upgrade', (request, socket, head) => {
    if (isPlain(request)) return answerPlainly(server, request, socket);
    // Who asks for what is not below the base asks the links for something that they do not have.
    request.url = pathBelow(base, request.url) ?? base;
    const taker = request.url === listenPath ? feeds : links;
    return taker.handleUpgrade(request, socket, head);
  });
  try {
    const pages = routed(routes, pageHandler(folder, served, publicUrl !== undefined));
    server.on('request', routed(healthRoutes(leaving.ready), underBase(base, served, pages)));
    bound.port = await startListening(server, { host: options.host, port: options.port });
    const sts = await services.startSts();
    const here = urlOf(options.host, bound.port, base);
    const url = publicUrl?.url ?? here;
    const metrics = await counted.start();
    log('process')({ event: 'started', port: bound.port, ...(metrics ? { metricsPort: metrics.port } : {}) });
    return {
      url,
      bound: here,
      address: pageAddress(url, session.token),
      tokenLine: tokenLine(session),
      listening: services.listening,
      sts,
      metrics,
      drain: leaving.drain,
      async close() {
        await Promise.all([closeHttp(server), services.close(), metrics?.close()]);
        log('process')({ event: 'ended' });
      },
    };
  } catch (thrown) {
    server.close();
    await services.close();
    throw thrown;
  }
}

/** @param path begins with a slash */
export function urlOf(host: string, port: number, path = '/'): string {
  return `http://${hostAndPortText({ host, port })}${path}`;
}

/** Tells what the proxy does to a second one as well. */
function watchedBy(observe: (line: LoggedLines['proxy']) => void, log: LogSink): LogSink {
  return (part) => {
    const write = log(part);
    if (part !== 'proxy') return write;
    return (line) => {
      write(line);
      observe(line as LoggedLines['proxy']);
    };
  };
}
