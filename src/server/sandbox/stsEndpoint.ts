import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { toFault, type Fault } from '../../core/fault/fault';
import { asJson } from '../../core/sts/issuer/asJson';
import { answerSts, type SandboxStsPorts } from '../../core/sts/issuer/answer';
import { readBody } from '../http/readBody';
import { respond } from '../http/respond';
import { startListening } from '../http/startListening';
import { closeHttp } from '../http/closeHttp';

export interface StsEndpointLine {
  readonly event: 'sts';
  readonly status: number;
}

export interface StsEndpointOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly sts: SandboxStsPorts;
  readonly log?: (line: StsEndpointLine) => void;
}

export interface SandboxStsEndpoint {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Bytes; a web identity token takes 20,000 characters at most. */
const maxBody = 64 * 1024;

/** The sandbox's STS over HTTP, for whoever can be told another endpoint: AWS’s tools, drivers, this proxy. @rejects when it cannot listen */
export async function listenSts(options: StsEndpointOptions): Promise<SandboxStsEndpoint> {
  const { log } = options;
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000 }, (request, response) => {
    serve(request, response, options).catch((thrown: unknown) => {
      const status = statusOf(toFault(thrown));
      log?.({ event: 'sts', status });
      respond(response, status, {}, '');
    });
  });
  server.maxConnections = 500;
  const port = await startListening(server, { host: options.host, port: options.port });
  return { host: options.host, port, close: () => closeHttp(server) };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { sts, log }: StsEndpointOptions,
): Promise<void> {
  const body = await readBody(request, maxBody, 'request');
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  const { status, xml, requestId } = await answerSts(
    { method: request.method ?? '', path, query, headers: headersOf(request), body },
    sts,
  );
  log?.({ event: 'sts', status });
  const json = request.headers.accept === 'application/json';
  const headers = {
    'Content-Type': json ? 'application/json' : 'text/xml',
    'x-amzn-RequestId': requestId,
  };
  respond(response, status, headers, json ? asJson(xml) : xml);
}

/** Whoever asked wrongly is told so by the status; there is no XML before there is a request. */
function statusOf({ code }: Fault): number {
  if (code === 'message-too-large') return 413;
  if (code === 'link-idle') return 408;
  return code === 'link-broken' ? 400 : 500;
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );
}
