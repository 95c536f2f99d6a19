import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../../core/fault/fault';
import { driverAddress } from '../../core/capture/driverAddress';
import { pageAddress } from '../../core/link/pageToken';
import { listenPath } from '../../core/capture/frames';
import { servedHosts, type Served } from '../http/servedHosts';
import { linkPath } from '../../core/link/linkPath';
import { routed } from '../http/routed';
import { urlOf } from './countersign';
import { logOf } from './logOf';
import { parseOptions } from './options';
import { namesOf } from './optionTable';
import { startServices } from './services';
import { relayLines } from './relayByOptions';
import { tokenLine } from './tokenLine';
import { outwardLines } from './outwardLines';

/**
 * Hangs proxy and sandbox onto the development server, with the options that the environment gives.
 * @param use takes what answers some HTTP requests and leaves the others
 * @returns what ends them
 * @throws Fault or a system error, for `startupError` to put into words
 */
export async function attachDevelopment(
  httpServer: Server,
  announce: (line: string) => void,
  use: (middleware: (...asked: [...Parameters<RequestListener>, () => void]) => void) => void,
): Promise<() => Promise<void>> {
  const parsed = parseOptions([], process.env);
  if (parsed.kind !== 'serve')
    throw new Fault('option-invalid', {
      problem: 'command-line',
      told: parsed.kind === 'wrong' ? parsed.message : 'No options to serve by',
    });
  const { options } = parsed;
  if (options.publicUrl)
    throw new Fault('option-invalid', {
      problem: 'command-line',
      told: `${namesOf('publicUrl').env} is for npm start: what hot reload serves is for nobody else`,
    });
  const served = (): Served => {
    const address = httpServer.address() as AddressInfo | null;
    return servedHosts({ host: options.host, port: address?.port ?? 0 });
  };
  const services = await startServices(options, served, logOf(options));
  const { listening, session, routes, links, feeds } = services;
  const sts = await services.startSts().catch(async (thrown: unknown) => {
    await services.close();
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
  for (const line of outwardLines(options)) announce(`  ${line}`);
  if (sts) announce(`  Sandbox’s STS: ${urlOf(sts.host, sts.port)}`);
  if (listening) announce(`  For drivers: ${driverAddress(listening.facts)}`);
  return () => services.close();
}

function whenListening(server: Server, tell: (port: number) => void): void {
  const now = (): void => tell((server.address() as AddressInfo).port);
  if (server.listening) now();
  else server.once('listening', now);
}
