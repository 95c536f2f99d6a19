import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isOwnOrigin, isServedHost } from '../proxy/served';

/**
 * Whether a request may have anything of this machine's credentials: by the page that this server serves, and by
 * somebody who was told the token.
 * @param served the Host headers to answer to
 * @returns why not, or null
 */
export function refusalOf(
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

/** The time that this takes tells nothing of the token, not even its length. */
function isToken(header: string | undefined, token: string): boolean {
  return timingSafeEqual(digestOf(header ?? ''), digestOf(`Bearer ${token}`));
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
