import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { HostAndPort } from '../../core/link/facts';
import { closeHttp } from '../http/closeHttp';
import { isServedHost, servedHosts, type Served } from '../http/servedHosts';
import { respond } from '../http/respond';
import { startListening } from '../http/startListening';
import type { Meter } from './meter';

export const metricsPath = '/metrics';

const plain = 'text/plain; charset=utf-8';
const mostConnections = 64;

export interface MetricsEndpoint extends HostAndPort {
  close(): Promise<void>;
}

/**
 * Serves the metrics on a port of their own, away from what visitors reach.
 * @param at port 0 picks a free one
 * @param forAll whether it is asked by names that this process cannot know, as a pod is
 * @throws a system error with `code` when the port cannot be had
 */
export async function startMetricsEndpoint(
  at: HostAndPort,
  forAll: boolean,
  exposition: Meter['exposition'],
): Promise<MetricsEndpoint> {
  const bound = { ...at };
  const server = createServer((request, response) => {
    const status = statusOf(request, forAll ? null : servedHosts(bound));
    if (status !== 200) return answer(response, status, plain, '');
    return void exposition().then(
      ({ contentType, text }) => answer(response, 200, contentType, text),
      () => answer(response, 500, plain, ''),
    );
  });
  server.maxConnections = mostConnections;
  bound.port = await startListening(server, { host: at.host, port: at.port });
  return { ...bound, close: () => closeHttp(server) };
}

function statusOf({ headers, method, url = '' }: IncomingMessage, served: Served | null): number {
  // Against a name that is rebound to this machine, for a page elsewhere to read them by.
  if (served !== null && !isServedHost(headers.host, served)) return 421;
  if (method !== 'GET' && method !== 'HEAD') return 405;
  return url.split('?')[0] === metricsPath ? 200 : 404;
}

function answer(response: ServerResponse, status: number, type: string, text: string): void {
  const headers = {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
  respond(response, status, headers, text);
}
