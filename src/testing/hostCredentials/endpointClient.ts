import { once } from 'node:events';
import { createServer, request, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Sha256 } from '@aws-crypto/sha256-browser';
import { text } from 'node:stream/consumers';
import { hostCredentialsPath } from '../../core/hostSources/frames';
import { hostEndpoint } from '../../server/hostCredentials/hostEndpoint';
import { enterSession } from '../enterSession';
import type { HostProvider, ProvidedCredentials } from '../../server/hostCredentials/providers';
import { sessionPath } from '../../core/link/pageSession';
import { servedHosts, type Served } from '../../server/http/servedHosts';
import { routed } from '../../server/http/routed';
import { sessionGate } from '../../server/http/sessionGate';

export interface Asked {
  readonly status: number;
  readonly body: string;
}

export interface EndpointHost {
  readonly token: string;
  /** What a browser sends that exchanged the token. */
  readonly cookie: string;
  readonly origin: string;
  /** Everything that was logged, as text. */
  readonly log: () => string;
  /** Asks as the page does; headers given here replace the page's, undefined ones are left out. */
  readonly ask: (body: unknown, headers?: OutgoingHttpHeaders, method?: string) => Promise<Asked>;
  close(): void;
}

/** The endpoint on loopback, as `npm start` has it, over given providers. */
export async function startEndpoint(
  providers: readonly HostProvider[],
  now: () => number = () => Date.now(),
): Promise<EndpointHost> {
  const lines: object[] = [];
  const server = createServer();
  const portOf = (): number => (server.address() as AddressInfo).port;
  const served = (): Served => servedHosts({ host: '127.0.0.1', port: portOf() });
  const session = sessionGate({ served, feed: false, machine: true, steady: () => performance.now() });
  const endpoint = hostEndpoint({
    providers,
    steady: () => performance.now(),
    now,
    machine: 'pod-7',
    Sha256,
    served,
    admits: session.admits,
    log: (line) => lines.push(line),
  });
  server.on('request', routed(new Map([[sessionPath, session.handle]]), endpoint));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${portOf()}`;
  const token = session.token ?? '';
  const cookie = await enterSession(portOf(), token);
  return {
    token,
    cookie,
    origin,
    log: () => JSON.stringify(lines),
    async ask(body, headers = {}, method = 'POST') {
      const given = {
        'Content-Type': 'application/json',
        Origin: origin,
        Cookie: cookie,
        ...headers,
      };
      const sent = request(`${origin}${hostCredentialsPath}`, {
        method,
        headers: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      });
      if (method === 'GET') sent.end();
      else sent.end(typeof body === 'string' ? body : JSON.stringify(body));
      const [response] = await once(sent, 'response');
      return { status: response.statusCode, body: await text(response) };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A source that gives what it is told to, and counts how often it was asked. */
export function givingSource(
  credentials: ProvidedCredentials,
  until: Promise<void> = Promise.resolve(),
): HostProvider & { readonly asked: () => number } {
  let asked = 0;
  return {
    id: 'environment',
    content: () => ({ kind: 'found', has: ['accessKeyId', 'secretAccessKey'] }),
    patience: 5_000,
    async provide() {
      asked += 1;
      await until;
      return credentials;
    },
    asked: () => asked,
  };
}
