import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { isServedHost } from '../proxy/served';
import { securityHeaders } from './headers';

/**
 * Serves the built page, to readers who ask for it by a name that it is served under.
 * @param folder of the built client
 * @param served the Host headers to answer to
 */
export function pageHandler(folder: string, served: () => ReadonlySet<string>): RequestListener {
  const files = sirv(folder, { etag: true, dotfiles: false });
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (!isServedHost(request.headers.host, served()))
      return refuse(response, 421, 'This server has another name.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Only GET and HEAD.');
    response.setHeader('Cache-Control', cacheOf(request));
    return files(request, response, () => refuse(response, 404, 'There is nothing here.'));
  };
}

/** Names under /assets hold a hash of what they name. */
function cacheOf({ url = '' }: IncomingMessage): string {
  return url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(`${text}\n`);
}
