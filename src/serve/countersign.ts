import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenPath } from '../core/listener/frames';
import { defaultConfig, isLoopbackBind, type ProxyConfig } from '../proxy/config';
import { servedHosts } from '../proxy/served';
import { createLinkServer, type LinkServer } from '../proxy/upgrade';
import { createFeedServer, type FeedServer } from './feeds';
import { startListener, type Listening } from './listener';
import type { Options } from './options';
import { pageHandler } from './page';
import { logOf, namesOfMachine, readOptionFile } from './world';

/** Everything that runs for one `npm start`. */
export interface Countersign {
  readonly url: string;
  readonly listening: Listening | null;
  close(): Promise<void>;
}

/**
 * Starts page, proxy and sandbox.
 * @param folder of the built client
 * @throws Fault or a system error with `code` (`EADDRINUSE`) when something cannot be had; nothing is left listening
 */
export async function startCountersign(options: Options, folder: string): Promise<Countersign> {
  const listening = await startListener(options);
  try {
    const bound = { host: options.host, port: 0 };
    const served = (): ReadonlySet<string> => servedHosts(bound, namesOfMachine(bound));
    const links = startLinks(options, listening, served);
    const feeds = startFeeds(options, listening, served);
    const server = createServer(pageHandler(folder, served));
    server.on('upgrade', (request, socket, head) => {
      const taker = request.url === listenPath ? feeds : links;
      taker.handleUpgrade(request, socket, head);
    });
    await bind(server, options);
    bound.port = (server.address() as AddressInfo).port;
    return {
      url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${bound.port}/`,
      listening,
      async close() {
        links.close();
        feeds.close();
        const closed = new Promise<void>((resolve) => {
          server.close(() => resolve());
        });
        server.closeAllConnections();
        await Promise.all([closed, listening?.close()]);
      },
    };
  } catch (thrown) {
    await listening?.close();
    throw thrown;
  }
}

export function startLinks(
  options: Options,
  listening: Listening | null,
  served: () => ReadonlySet<string>,
): LinkServer {
  const base = defaultConfig(options.host);
  const links = options.maxLinks ?? base.limits.links;
  const authorities = [
    ...(options.tlsCaFile === undefined ? [] : [readOptionFile('tls-ca', options.tlsCaFile)]),
    ...(listening?.ca === undefined ? [] : [listening.ca]),
  ];
  const config: ProxyConfig = {
    ...base,
    limits: { ...base.limits, links, linksPerAddress: Math.min(base.limits.linksPerAddress, links) },
    allowTargets: [
      ...options.allowTargets,
      ...(listening
        ? [
            { host: listening.sandbox.host, port: listening.sandbox.port },
            { host: 'localhost', port: listening.sandbox.port },
          ]
        : []),
    ],
    ...(authorities.length === 0 ? {} : { tlsCa: authorities.join('\n') }),
    ...(options.dnsServer === undefined ? {} : { dnsServer: options.dnsServer }),
  };
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
