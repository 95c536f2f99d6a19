import { createServer } from 'node:http';
import { hostAndPortText } from '../../core/link/hostText';
import { pageAddress } from '../../core/link/pageToken';
import { listenPath } from '../../core/capture/frames';
import { servedHosts } from '../http/servedHosts';
import { startListening } from '../http/startListening';
import { closeHttp } from '../http/closeHttp';
import type { SandboxStsEndpoint } from '../sandbox/stsEndpoint';
import { routed } from '../http/routed';
import type { Listening } from './startListener';
import { logOf } from './logOf';
import type { Options } from './optionTable';
import { pageHandler } from '../http/pageFiles';
import { startServices } from './services';
import { tokenLine } from './tokenLine';
import { namesOfMachine } from './namesOfMachine';

/** Everything that runs for one `npm start`. */
export interface Countersign {
  readonly url: string;
  /** The same with the token in it, for the person who started it; the bare one where there is none. */
  readonly address: string;
  /** What the token in it is for, in a sentence; null where there is none. */
  readonly tokenLine: string | null;
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
  const services = await startServices(options, served, logOf(options));
  const { session, routes, links, feeds } = services;
  const server = createServer();
  server.on('upgrade', (request, socket, head) => {
    const taker = request.url === listenPath ? feeds : links;
    taker.handleUpgrade(request, socket, head);
  });
  try {
    server.on('request', routed(routes, pageHandler(folder, served)));
    bound.port = await startListening(server, { host: options.host, port: options.port });
    const sts = await services.startSts();
    const url = urlOf(options.host, bound.port);
    return {
      url,
      address: pageAddress(url, session.token),
      tokenLine: tokenLine(session),
      listening: services.listening,
      sts,
      async close() {
        await Promise.all([closeHttp(server), services.close()]);
      },
    };
  } catch (thrown) {
    server.close();
    await services.close();
    throw thrown;
  }
}

export function urlOf(host: string, port: number): string {
  return `http://${hostAndPortText({ host, port })}/`;
}
