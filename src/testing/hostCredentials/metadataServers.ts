import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a task, a pod or an instance is handed, as the true endpoints write it. */
export const handedOut = {
  AccessKeyId: 'ASIAHANDEDOUT0000001',
  SecretAccessKey: 'handed/Out+Secret/3vZ9qLx7Tb1RwY5uHs0Ng2',
  Token: 'HandedOutToken//+8mQ4rJk2Xp7Vd0Zt5Ls9Wc3Ya6Ne1Bf==',
  Expiration: '2099-01-01T00:00:00Z',
} as const;

/** In the form of `handedOut`. */
export type HandedOut = Readonly<Record<keyof typeof handedOut, string>>;

export interface MetadataServer {
  /** Scheme, host and port. */
  readonly url: string;
  /** Method and path of every request, oldest first. */
  readonly seen: readonly string[];
  close(): Promise<void>;
}

/** @rejects where the address cannot be had */
export async function listenHttp(
  handle: RequestListener,
  { host = '127.0.0.1', port = 0 } = {},
): Promise<MetadataServer> {
  const seen: string[] = [];
  const server: Server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://${host}${bound === 80 ? '' : `:${bound}`}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The container endpoint of ECS, and that of EKS Pod Identity. @param authorization the only value that it takes */
export function containerEndpoint(authorization?: string, handed: HandedOut = handedOut): RequestListener {
  return (request, response) => {
    if (authorization !== undefined && request.headers.authorization !== authorization) {
      response.writeHead(401).end();
      return;
    }
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ RoleArn: 'arn:aws:iam::123456789012:role/task', ...handed }));
  };
}

const imdsToken = 'imds-token-of-this-test==';

/** Instance metadata, version 2 only: it gives nothing to whoever has not fetched its token first. */
export function instanceEndpoint(role = 'app', handed: HandedOut = handedOut): RequestListener {
  const roles = '/latest/meta-data/iam/security-credentials/';
  return (request, response) => {
    const answer = answerOf(request);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  };

  function answerOf({ method, url = '', headers }: IncomingMessage): {
    readonly status: number;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } {
    if (method === 'PUT' && url === '/latest/api/token') {
      const name = 'x-aws-ec2-metadata-token-ttl-seconds';
      const seconds = headers[name];
      // The SDK for Rust takes no token without its time to live.
      return typeof seconds === 'string'
        ? { status: 200, body: imdsToken, headers: { [name]: seconds } }
        : { status: 400 };
    }
    if (headers['x-aws-ec2-metadata-token'] !== imdsToken) return { status: 401 };
    if (role !== '' && url === roles) return { status: 200, body: role };
    if (role === '' || url !== `${roles}${role}`) return { status: 404 };
    const body = { Code: 'Success', LastUpdated: '2026-08-13T10:15:00Z', Type: 'AWS-HMAC', ...handed };
    return { status: 200, body: JSON.stringify(body) };
  }
}
