import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { PageSession, TokenRefusal } from '../../core/link/pageSession';
import { sendJson } from './sendJson';
import { isOwnOrigin, isServedHost, type Served } from './servedHosts';

export interface SessionOptions {
  /** The Host headers to answer to; asked at each request. */
  readonly served: () => Served;
  /** What there is for whoever is let in; nothing of both: there is no token. */
  readonly feed: boolean;
  readonly machine: boolean;
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
}

/** Who is let in to what this process keeps for the person who started it. */
export interface SessionGate extends Pick<SessionOptions, 'feed' | 'machine'> {
  /** Good while the process runs, for any number of pages; null where there is nothing to let anybody in to. */
  readonly token: string | null;
  /** Whether a request comes from a browser that was let in. Who else asks, by which name, is judged apart. */
  admits(request: IncomingMessage): boolean;
  /** Answers at `/api/session`. */
  readonly handle: RequestListener;
}

/** So many wrong tokens in so many milliseconds; for the rest of these no token is looked at. */
const wrongTokens = { most: 10, within: 10_000 } as const;

/**
 * Exchanges the token that is printed at start for a cookie. The cookie is neither the token nor derived from it; its
 * name holds the port, because a browser keeps one jar for all ports of an address.
 */
export function sessionGate({ served, feed, machine, steady }: SessionOptions): SessionGate {
  const token = feed || machine ? secretText() : null;
  const session = secretText();
  let wrong = { count: 0, since: -Infinity };

  const refusalOf = (text: string): TokenRefusal | null => {
    // The right one never waits: it cannot be guessed, and somebody else's wrong ones must not keep its holder out.
    if (token !== null && isSame(text, token)) return null;
    if (steady() - wrong.since >= wrongTokens.within) wrong = { count: 0, since: steady() };
    if (wrong.count >= wrongTokens.most) return 'too-many';
    wrong.count += 1;
    return 'wrong-token';
  };

  const admits = ({ headers, socket }: IncomingMessage): boolean =>
    token !== null &&
    cookiesNamed(cookieName(socket.localPort), headers.cookie).some((value) => isSame(value, session));

  const exchange = (text: string, request: IncomingMessage, response: ServerResponse): void => {
    const why = refusalOf(text);
    if (why !== null)
      return tell(response, why === 'too-many' ? 429 : 403, { held: admits(request), feed, machine, why });
    // No Secure: there is no https here, and a browser would not keep it everywhere.
    const kept = `${cookieName(request.socket.localPort)}=${session}; Path=/api/; HttpOnly; SameSite=Strict`;
    response.setHeader('Set-Cookie', kept);
    return tell(response, 200, { held: true, feed, machine });
  };

  return {
    token,
    feed,
    machine,
    admits,
    handle(request, response) {
      const { headers, method } = request;
      if (!isServedHost(headers.host, served())) return refuse(response, 421);
      if (method !== 'POST') return refuse(response, 405);
      if (!isOwnOrigin(headers.origin, headers.host, served())) return refuse(response, 403);
      const [, text] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? [];
      if (text !== undefined) return exchange(text, request, response);
      return tell(response, 200, { held: admits(request), feed, machine });
    },
  };
}

function secretText(): string {
  return randomBytes(24).toString('base64url');
}

function cookieName(port: number | undefined): string {
  return `countersign-${port}`;
}

/** Another program of this machine can have set one of the same name, so there may be several. */
function cookiesNamed(name: string, header = ''): readonly string[] {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

/** The time that this takes tells nothing of either, not even its length. */
function isSame(text: string, secret: string): boolean {
  return timingSafeEqual(digestOf(text), digestOf(secret));
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function tell(response: ServerResponse, status: number, session: PageSession): void {
  sendJson(response, status, session);
}

function refuse(response: ServerResponse, status: 403 | 405 | 421): void {
  sendJson(response, status, { message: 'This address is for the page of this server only' });
}
