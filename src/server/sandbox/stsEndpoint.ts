import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerSts, type SandboxStsPorts } from '../../core/sts/issuer/answer';
import { startListening } from '../http/startListening';
import { closeHttp } from '../http/closeHttp';

export interface StsEndpointOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly sts: SandboxStsPorts;
  readonly log?: (line: { readonly event: 'sts'; readonly status: number }) => void;
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
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000 }, (request, response) => {
    serve(request, response, options).catch(() => response.destroy());
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
  const body = await readBody(request);
  if (body === null) {
    response.writeHead(413).end();
    return;
  }
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  const { status, xml, requestId } = await answerSts(
    { method: request.method ?? '', path, query, headers: headersOf(request), body },
    sts,
  );
  log?.({ event: 'sts', status });
  response.writeHead(status, { 'Content-Type': 'text/xml', 'x-amzn-RequestId': requestId });
  response.end(xml);
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );
}
