import type { RequestListener } from 'node:http';
import { createLinkServer, type LinkServer } from '../proxy/linkServer';
import type { SandboxStsEndpoint } from '../sandbox/stsEndpoint';
import { apiRoutes } from './apiRoutes';
import { createFeedServer, type FeedServer } from '../listener/feedServer';
import { visitorBy } from '../http/visitor';
import { startHostCredentials } from './startHostCredentials';
import { startListener, type Listening } from './startListener';
import type { Options } from './optionTable';
import { configByOptions } from './configByOptions';
import { knownUsersOf, startSandboxSts } from './startSandboxSts';
import { sessionGate, type SessionGate } from '../http/sessionGate';
import { linkPath } from '../../core/link/linkPath';
import type { Limits } from '../limits/openLimits';
import { limitsByOptions } from './limitsByOptions';
import { forPagesElsewhere } from '../http/pagesElsewhere';
import type { Served } from '../http/servedHosts';
import type { LogSink } from './loggedLines';

/** What runs beside the page's files, whoever serves these. */
export interface Services {
  readonly listening: Listening | null;
  /** Who is let in to what this process keeps. */
  readonly session: SessionGate;
  /** What answers HTTP requests, by path. */
  readonly routes: ReadonlyMap<string, RequestListener>;
  /** What answers upgrades to a WebSocket: of a link's path, and of the listener's. */
  readonly links: LinkServer;
  readonly feeds: FeedServer;
  /**
   * Starts the sandbox's STS, last: its port gives way to one that somebody asked for.
   * @throws a system error with `code` when the port that was asked for cannot be had
   */
  startSts(): Promise<SandboxStsEndpoint | null>;
  /** Takes no more visitors; links that have begun may go on. */
  leave(): void;
  close(): Promise<void>;
}

/**
 * @param served the Host headers to answer to; asked at each request
 * @param log told all that proxy, listener and sandbox do
 * @throws Fault or a system error with `code` when something cannot be had; nothing is left listening
 */
export async function startServices(options: Options, served: () => Served, log: LogSink): Promise<Services> {
  const users = knownUsersOf(options);
  const limits = await limitsByOptions(options, log);
  const listening = await startListener(options, users.all, log).catch((thrown: unknown) => {
    limits?.close();
    throw thrown;
  });
  try {
    const links = startLinks(options, listening, limits, served, log);
    const shared = options.publicUrl !== undefined;
    const session = sessionGate({
      served,
      feed: listening !== null && !shared,
      machine: options.hostCredentials,
      steady: () => performance.now(),
    });
    const feeds = createFeedServer({ listening, served, shared, admits: session.admits });
    const host = await startHostCredentials(options, served, session, log);
    let sts: SandboxStsEndpoint | null = null;
    return {
      listening,
      session,
      routes: new Map([
        ...apiRoutes(options, served, { session, host, limits }, log),
        [linkPath, forPagesElsewhere(options.pageOrigin, links.handleRequest)],
      ]),
      links,
      feeds,
      async startSts() {
        sts = await startSandboxSts(options, users, log);
        return sts;
      },
      leave() {
        links.leave();
        feeds.close();
      },
      async close() {
        feeds.close();
        await Promise.all([links.close(), listening?.close(), sts?.close()]);
        limits?.close();
      },
    };
  } catch (thrown) {
    limits?.close();
    await listening?.close();
    throw thrown;
  }
}

function startLinks(
  options: Options,
  listening: Listening | null,
  limits: Limits | null,
  served: () => Served,
  log: LogSink,
): LinkServer {
  // A relay is for the drivers of this machine; what a page wants of the cluster, it can have without.
  const own = listening?.relay === null ? listening.sandbox : null;
  const targets = own ? [own.host, 'localhost'].map((host) => ({ host, port: own.port })) : [];
  const config = configByOptions(options, {
    targets,
    ...(listening?.ca === undefined ? {} : { ca: listening.ca }),
  });
  return createLinkServer({
    config,
    served,
    visitorOf: visitorBy(options.trustProxy),
    visitors: limits && limits.links,
    steady: () => performance.now(),
    log: log('proxy'),
  });
}
