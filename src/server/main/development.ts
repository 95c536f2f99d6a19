import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../../core/fault/fault';
import { driverAddress } from '../../core/capture/driverAddress';
import { pageAddress } from '../../core/link/pageToken';
import { listenPath } from '../../core/capture/frames';
import { servedHosts } from '../proxy/served';
import { linkPath } from '../proxy/upgrade';
import { routed } from './api';
import { urlOf } from './countersign';
import { parseOptions } from './options';
import { startParts } from './parts';
import { relayLines } from './relay';
import { tokenLine } from './tokenLine';

/**
 * Hangs proxy and sandbox onto the development server, with the options that the environment gives.
 * @param use takes what answers some HTTP requests and leaves the others
 * @returns what ends them
 * @throws Fault or a system error, for `whyNot` to put into words
 */
export async function attachDevelopment(
  httpServer: Server,
  announce: (line: string) => void,
  use: (middleware: (...asked: [...Parameters<RequestListener>, () => void]) => void) => void,
): Promise<() => Promise<void>> {
  const parsed = parseOptions([], process.env);
  if (parsed.kind !== 'serve')
    throw new Fault('unexpected', parsed.kind === 'wrong' ? parsed.message : 'No options to serve by');
  const { options } = parsed;
  const served = (): ReadonlySet<string> => {
    const address = httpServer.address() as AddressInfo | null;
    return servedHosts({ host: options.host, port: address?.port ?? 0 });
  };
  const parts = await startParts(options, served);
  const { listening, session, routes, links, feeds } = parts;
  const sts = await parts.startSts().catch(async (thrown: unknown) => {
    await parts.close();
    throw thrown;
  });
  use((request, response, next) => routed(routes, () => next())(request, response));
  const forYou = tokenLine(session);
  if (forYou !== null)
    whenListening(httpServer, (port) => {
      announce(`  Countersign: ${pageAddress(urlOf(options.host, port), session.token)}`);
      announce(`  ${forYou}`);
    });
  // Vite answers the upgrades of its own path.
  httpServer.on('upgrade', (request, socket, head) => {
    if (request.url === linkPath) links.handleUpgrade(request, socket, head);
    if (request.url === listenPath) feeds.handleUpgrade(request, socket, head);
  });
  if (listening?.relay)
    for (const line of relayLines(listening.relay, listening.facts)) announce(`  ${line}`);
  if (sts) announce(`  Sandbox’s STS: ${urlOf(sts.host, sts.port)}`);
  if (listening) announce(`  For drivers: ${driverAddress(listening.facts)}`);
  return () => parts.close();
}

function whenListening(server: Server, tell: (port: number) => void): void {
  const now = (): void => tell((server.address() as AddressInfo).port);
  if (server.listening) now();
  else server.once('listening', now);
}
