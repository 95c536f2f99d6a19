import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenPath } from '../core/listener/frames';
import { isLoopbackBind } from '../proxy/config';
import { servedHosts } from '../proxy/served';
import { createLinkServer, type LinkServer } from '../proxy/upgrade';
import { apiRoutes, routed } from './api';
import { createFeedServer, type FeedServer } from './feeds';
import { startHostCredentials } from './hostCredentials';
import { startListener, type Listening } from './listener';
import type { Options } from './options';
import { pageHandler } from './page';
import { proxyConfig } from './proxyConfig';
import { peopleOf, startSandboxSts } from './sandboxSts';
import type { SandboxStsEndpoint } from '../sandbox/stsEndpoint';
import { logOf, namesOfMachine } from './world';

/** Everything that runs for one `npm start`. */
export interface Countersign {
  readonly url: string;
  /** What the page has to know to use this machine's credentials; null where it may not. */
  readonly hostToken: string | null;
  readonly listening: Listening | null;
  /** The sandbox's STS. */
  readonly sts: SandboxStsEndpoint | null;
  close(): Promise<void>;
}

/**
 * Starts page, proxy and sandbox.
 * @param folder of the built client
 * @throws Fault or a system error with `code` (`EADDRINUSE`) when something cannot be had; nothing is left listening
 */
export async function startCountersign(options: Options, folder: string): Promise<Countersign> {
  const people = peopleOf(options);
  const listening = await startListener(options, people.all);
  let sts: SandboxStsEndpoint | null = null;
  try {
    const bound = { host: options.host, port: 0 };
    const served = (): ReadonlySet<string> => servedHosts(bound, namesOfMachine(bound));
    const links = startLinks(options, listening, served);
    const feeds = startFeeds(options, listening, served);
    const host = await startHostCredentials(options, served);
    const server = createServer(routed(apiRoutes(options, served, host), pageHandler(folder, served)));
    server.on('upgrade', (request, socket, head) => {
      const taker = request.url === listenPath ? feeds : links;
      taker.handleUpgrade(request, socket, head);
    });
    await bind(server, options);
    bound.port = (server.address() as AddressInfo).port;
    sts = await startSandboxSts(options, people).catch((thrown: unknown) => {
      server.close();
      throw thrown;
    });
    return {
      url: urlOf(options.host, bound.port),
      hostToken: host?.token ?? null,
      listening,
      sts,
      async close() {
        links.close();
        feeds.close();
        const closed = new Promise<void>((resolve) => {
          server.close(() => resolve());
        });
        server.closeAllConnections();
        await Promise.all([closed, listening?.close(), sts?.close()]);
      },
    };
  } catch (thrown) {
    await listening?.close();
    throw thrown;
  }
}

export function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

export function startLinks(
  options: Options,
  listening: Listening | null,
  served: () => ReadonlySet<string>,
): LinkServer {
  // A relay is for the drivers of this machine; what a page wants of the cluster, it can have without.
  const own = listening?.relay === null ? listening.sandbox : null;
  const targets = own ? [own.host, 'localhost'].map((host) => ({ host, port: own.port })) : [];
  const config = proxyConfig(options, {
    targets,
    ...(listening?.ca === undefined ? {} : { ca: listening.ca }),
  });
  return createLinkServer({ config, served, steady: () => performance.now(), log: logOf('proxy', options) });
}

export function startFeeds(
  options: Options,
  listening: Listening | null,
  served: () => ReadonlySet<string>,
): FeedServer {
  return createFeedServer({ listening, served, loopback: isLoopbackBind(options.host) });
}

function bind(server: Server, { host, port }: Options): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
