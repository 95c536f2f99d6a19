import type { IncomingMessage } from 'node:http';
import { isOwnOrigin, isServedHost } from '../http/servedHosts';

/**
 * Whether a request may have anything of this machine's credentials: by the page that this server serves, in a
 * browser that exchanged the token.
 * @param served the Host headers to answer to
 * @param admits whether a request comes from such a browser
 * @returns why not, or null
 */
export function refusalOf(
  request: IncomingMessage,
  served: ReadonlySet<string>,
  admits: (request: IncomingMessage) => boolean,
): string | null {
  const { method, headers } = request;
  if (!isServedHost(headers.host, served)) return 'This server has another name';
  if (method !== 'POST' || headers['content-type'] !== 'application/json')
    return 'Only POST of JSON is taken here';
  if (!isOwnOrigin(headers.origin, headers.host)) return 'This is for the page of this server only';
  return admits(request)
    ? null
    : 'The token that was printed at start is missing or wrong: open the address that was printed with it';
}
