import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Fault, toFault } from '../../core/fault/fault';
import type { AwsCredentials } from '../../core/credentials/awsCredentials';
import {
  decodeHostRequest,
  type HostFailed,
  type HostResolve,
  type HostResolved,
  type HostSign,
  type HostSigned,
} from '../../core/sources/host/frames';
import type { HashConstructor } from '../../core/sigv4/hash';
import { signRequest } from '../../core/sigv4/sign';
import { readBody } from '../http/readBody';
import { sendJson } from '../http/sendJson';
import { refusalOf } from './hostRefusal';
import { mechanismRequest } from './mechanismRequest';
import { resolveHostCredentials, type ResolvePorts } from './resolveHostCredentials';

export interface HostEndpointOptions extends ResolvePorts {
  /** The Host headers to answer to; asked at each request. */
  readonly served: () => ReadonlySet<string>;
  /** Whether a request comes from a browser that exchanged the token that was printed at start. */
  readonly admits: (request: IncomingMessage) => boolean;
  readonly machine: string;
  readonly Sha256: HashConstructor;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told codes and times. */
  readonly log: (line: {
    readonly event: 'host-credentials';
    readonly what: string;
    readonly ms: number;
  }) => void;
}

/** Bytes. */
const maxBody = 4 * 1024;

/**
 * Lets the page see the sources of this machine and sign with what it gives, for whoever was let in. Only the
 * GetCallerIdentity request of this mechanism is signed, and only for now; the secret access key has no way out of
 * this process, where it is kept in memory until the next time that it is asked for.
 */
export function hostEndpoint(options: HostEndpointOptions): RequestListener {
  let credentials: AwsCredentials | null = null;
  let resolving = false;

  const resolve = async ({ order }: HostResolve): Promise<HostResolved> => {
    if (resolving) {
      throw new Fault('link-busy', 'This machine’s credentials are being asked for already', {
        advice: 'Ask again in a moment',
      });
    }
    resolving = true;
    try {
      const resolved = await resolveHostCredentials(order, options);
      ({ credentials } = resolved);
      return {
        type: 'resolved',
        host: { machine: options.machine, order, sources: resolved.sources },
        ...(credentials?.sessionToken ? { sessionToken: credentials.sessionToken.reveal() } : {}),
      };
    } finally {
      resolving = false;
    }
  };

  const sign = async (asked: HostSign): Promise<HostSigned> => {
    const held = credentials;
    if (held?.accessKeyId !== asked.accessKeyId) {
      throw new Fault('credentials-incomplete', 'This machine does not hold these credentials any more', {
        advice: 'Ask for this machine’s credentials again',
      });
    }
    const now = options.now();
    if (held.expiration !== undefined && held.expiration <= now) {
      throw new Fault('credentials-incomplete', 'This machine’s credentials have expired', {
        advice: 'Ask for this machine’s credentials again',
      });
    }
    const { request, scope } = mechanismRequest(asked, now);
    const { signing } = await signRequest(request, held, scope, options.Sha256);
    return { type: 'signed', signing };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const since = options.steady();
    const told = (what: string): void =>
      options.log({ event: 'host-credentials', what, ms: options.steady() - since });
    try {
      const asked = decodeHostRequest(
        await readBody(request, maxBody, `At most ${maxBody} bytes are taken here`),
      );
      const reply = asked.type === 'resolve' ? await resolve(asked) : await sign(asked);
      told(reply.type);
      send(response, 200, reply);
    } catch (thrown) {
      const { code, message, facts } = toFault(thrown);
      told(code);
      const advice = facts.advice === undefined ? {} : { advice: facts.advice };
      send(response, statusOf(code), { type: 'failed', code, message, ...advice });
    }
  };

  return (request, response) => {
    const why = refusalOf(request, options.served(), options.admits);
    if (why !== null) return send(response, 403, { type: 'failed', code: 'link-refused', message: why });
    return void answer(request, response);
  };
}

function statusOf(code: Fault['code']): number {
  if (code === 'link-busy') return 429;
  return code === 'message-too-large' ? 413 : 400;
}

function send(response: ServerResponse, status: number, body: HostResolved | HostSigned | HostFailed): void {
  sendJson(response, status, body);
}
