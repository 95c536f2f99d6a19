import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenPath } from '../core/listener/frames';
import { servedHosts } from '../proxy/served';
import type { SandboxStsEndpoint } from '../sandbox/stsEndpoint';
import { hostAndPortText } from './addresses';
import { routed } from './api';
import type { Listening } from './listener';
import type { Options } from './options';
import { pageHandler } from './page';
import { startParts } from './parts';
import { namesOfMachine } from './world';

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
  const bound = { host: options.host, port: 0 };
  const served = (): ReadonlySet<string> => servedHosts(bound, namesOfMachine(bound));
  const parts = await startParts(options, served);
  const { listening, host, routes, links, feeds } = parts;
  const server = createServer(routed(routes, pageHandler(folder, served)));
  server.on('upgrade', (request, socket, head) => {
    const taker = request.url === listenPath ? feeds : links;
    taker.handleUpgrade(request, socket, head);
  });
  try {
    await bind(server, options);
    bound.port = (server.address() as AddressInfo).port;
    const sts = await parts.startSts();
    return {
      url: urlOf(options.host, bound.port),
      hostToken: host?.token ?? null,
      listening,
      sts,
      async close() {
        const closed = new Promise<void>((resolve) => {
          server.close(() => resolve());
        });
        server.closeAllConnections();
        await Promise.all([closed, parts.close()]);
      },
    };
  } catch (thrown) {
    server.close();
    await parts.close();
    throw thrown;
  }
}

export function urlOf(host: string, port: number): string {
  return `http://${hostAndPortText({ host, port })}/`;
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
