import { Secret } from '../../../core/credentials/secret';
import type { ForwardProxy } from './forwardProxy';

const kinds: Readonly<Record<string, ForwardProxy['kind']>> = {
  'http:': 'http',
  'https:': 'https',
  'socks:': 'socks5',
  'socks5:': 'socks5',
  'socks5h:': 'socks5',
};

const defaultPorts = { http: 80, https: 443, socks5: 1080 } as const;

/** Bytes of the longest user name or password that SOCKS carries (RFC 1929). */
const longestBySocks = 255;

/**
 * A forward proxy as its URL has it; without a scheme it is one of HTTP, as in `HTTPS_PROXY` elsewhere. That the proxy
 * resolves names, which `socks5h` asks for, is so of every kind.
 * @returns null for what is no such URL; nothing of it is told, for it may hold a password
 */
export function readForwardProxy(text: string): ForwardProxy | null {
  const written = text.includes('://') ? text : `http://${text}`;
  const url = URL.canParse(written) ? new URL(written) : null;
  const kind = url && kinds[url.protocol];
  if (!kind || url.hostname === '' || !/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '')
    return null;
  const credentials = credentialsOf(url, kind);
  // The URL Standard leaves out a port that its scheme has by default, 0 is none to connect to.
  const port = url.port === '' ? defaultPorts[kind] : Number(url.port);
  if (credentials === null || port === 0) return null;
  return {
    kind,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port,
    ...(credentials ? { credentials } : {}),
  };
}

/** @returns undefined where there are none, null where they cannot be */
function credentialsOf(
  { username, password }: URL,
  kind: ForwardProxy['kind'],
): ForwardProxy['credentials'] | null {
  if (username === '' && password === '') return undefined;
  const texts = [decoded(username), decoded(password)];
  const [user, secret] = texts;
  if (user === undefined || user === null || secret === undefined || secret === null) return null;
  const tooLong = texts.some((text) => Buffer.byteLength(text ?? '') > longestBySocks);
  // A colon would begin the password of a Basic credential (RFC 7617).
  if (kind === 'socks5' ? tooLong || user === '' : user.includes(':')) return null;
  return { username: new Secret(user), password: new Secret(secret) };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (thrown) {
    if (!(thrown instanceof URIError)) throw thrown;
    return null;
  }
}
