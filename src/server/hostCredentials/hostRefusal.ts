import type { IncomingMessage } from 'node:http';
import type { RequestRefusal } from '../../core/fault/facts';
import { isOwnOrigin, isServedHost, type Served } from '../http/servedHosts';

/**
 * Whether a request may have anything of this machine's credentials: by the page that this server serves, in a
 * browser that exchanged the token.
 * @param served the Host headers to answer to
 * @param admits whether a request comes from such a browser
 * @returns why not, or null
 */
export function refusalOf(
  request: IncomingMessage,
  served: Served,
  admits: (request: IncomingMessage) => boolean,
): RequestRefusal | null {
  const { method, headers } = request;
  if (!isServedHost(headers.host, served)) return 'other-name';
  if (method !== 'POST' || headers['content-type'] !== 'application/json') return 'not-json';
  if (!isOwnOrigin(headers.origin, headers.host, served)) return 'other-page';
  return admits(request) ? null : 'token';
}
