import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { base64Decode } from '../core/bytes/base64';
import { Fault, toFault } from '../core/bytes/fault';
import type { AwsCredentials } from '../core/credentials/awsCredentials';
import {
  decodeHostRequest,
  type HostFailed,
  type HostResolved,
  type HostSign,
  type HostSigned,
} from '../core/hostLadder/frames';
import { serverNonceLength, stsService } from '../core/mongodbAws/constants';
import { judgeStsHost, regionOf } from '../core/mongodbAws/stsHost';
import { stsRequestFor } from '../core/mongodbAws/stsRequest';
import type { HashConstructor } from '../core/sigv4/hash';
import { signRequest } from '../core/sigv4/sign';
import { isOwnOrigin, isServedHost } from '../proxy/served';
import { resolveHostLadder, type HostLadderPorts } from './resolve';

export interface HostEndpointOptions extends HostLadderPorts {
  readonly served: () => ReadonlySet<string>;
  readonly machine: string;
  readonly Sha256: HashConstructor;
  /** Told codes and times. */
  readonly log: (line: { readonly event: 'host-credentials'; readonly what: string }) => void;
}

export interface HostEndpoint {
  /** What whoever asks has to know; printed at start, and passed to the page in the fragment of its address. */
  readonly token: string;
  readonly handle: RequestListener;
}

/** Bytes. */
const maxBody = 4 * 1024;

/**
 * Lets the page see the ladder of this machine and sign with what it gives, for whoever knows the token. Only the
 * GetCallerIdentity request of this mechanism is signed; the secret access key has no way out of this process.
 */
export function hostEndpoint(options: HostEndpointOptions): HostEndpoint {
  const token = randomBytes(24).toString('base64url');
  let credentials: AwsCredentials | null = null;

  const resolve = async (): Promise<HostResolved> => {
    const ladder = await resolveHostLadder(options);
    ({ credentials } = ladder);
    return {
      type: 'resolved',
      machine: options.machine,
      rungs: ladder.rungs,
      winner: ladder.winner,
      ...(credentials?.sessionToken ? { sessionToken: credentials.sessionToken.reveal() } : {}),
    };
  };

  const sign = async ({ stsHost, serverNonce, amzDate, region }: HostSign): Promise<HostSigned> => {
    if (!credentials) {
      throw new Fault('credentials-incomplete', 'This machine has given no credentials yet', {
        advice: 'Ask for this machine’s credentials first',
      });
    }
    const host = judgeStsHost(stsHost);
    if (base64Decode(serverNonce).length !== serverNonceLength || regionOf(host) !== region) {
      throw new Fault(
        'signing-failed',
        'Only a challenge of MONGODB-AWS is signed with this machine’s credentials',
      );
    }
    const scope = { region, service: stsService, amzDate };
    const { signing } = await signRequest(
      stsRequestFor(host, serverNonce),
      credentials,
      scope,
      options.Sha256,
    );
    return { type: 'signed', signing };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const asked = decodeHostRequest(await readBody(request));
      const reply = asked.type === 'resolve' ? await resolve() : await sign(asked);
      options.log({ event: 'host-credentials', what: reply.type });
      send(response, 200, reply);
    } catch (thrown) {
      const { code, message, facts } = toFault(thrown);
      options.log({ event: 'host-credentials', what: code });
      send(response, 400, {
        type: 'failed',
        code,
        message,
        ...(facts.advice ? { advice: facts.advice } : {}),
      });
    }
  };

  return {
    token,
    handle(request, response) {
      const why = refusalOf(request, options.served(), token);
      if (why !== null) return send(response, 403, { type: 'failed', code: 'link-refused', message: why });
      return void answer(request, response);
    },
  };
}

function refusalOf(
  { method, headers }: IncomingMessage,
  served: ReadonlySet<string>,
  token: string,
): string | null {
  if (!isServedHost(headers.host, served)) return 'This server has another name';
  if (method !== 'POST' || headers['content-type'] !== 'application/json')
    return 'Only POST of JSON is taken here';
  if (!isOwnOrigin(headers.origin, headers.host)) return 'This is for the page of this server only';
  return isToken(headers.authorization, token)
    ? null
    : 'The token that was printed at start is missing or wrong: open the address that was printed with it';
}

function isToken(header: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBody) throw new Fault('message-too-large', `At most ${maxBody} bytes are taken here`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: HostResolved | HostSigned | HostFailed): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
