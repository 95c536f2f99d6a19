import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { codingsTaken } from './contentCodings';
import { refuse } from './refuse';
import { partHeaders, securityHeaders } from './securityHeaders';
import { isServedHost, type Served } from './servedHosts';
import { sharedPage } from './sharedPage';

/**
 * Serves the built page, to readers who ask for it by a name that it is served under.
 * @param folder of the built client
 * @param served the Host headers to answer to
 * @param shared whether the page is served to others than who started this; it is told so
 */
export function pageHandler(folder: string, served: () => Served, shared: boolean): RequestListener {
  const files = sirv(folder, { etag: true, dotfiles: false, brotli: true, gzip: true });
  const page = shared ? sharedPage(folder) : null;
  return (request, response) => {
    if (!isServedHost(request.headers.host, served()))
      return refuse(response, 421, 'This server has another name.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Only GET and HEAD.');
    // A compressed file is another form of what it was made from, and has no name of its own; nothing has two names.
    if (/\.(?:br|gz)$|%|\/\/|[^/]\/$/.test(request.url?.split(/[?#]/)[0] ?? ''))
      return refuse(response, 404, 'There is nothing here.');
    setAll(response, isPart(request) ? partHeaders : securityHeaders);
    response.setHeader('Cache-Control', cacheOf(request));
    // Also on a 304, where sirv leaves it out.
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Accept-Ranges', 'none');
    request.headers['accept-encoding'] = codingsTaken(request.headers['accept-encoding']?.toString()).join();
    // Everything is small, and each file has three lengths: it goes out whole.
    delete request.headers.range;
    if (page && isPage(request)) return page(request, response);
    return files(request, response, () => refuse(response, 404, 'There is nothing here.'));
  };
}

/** Names under /assets hold a hash of what they name. */
function cacheOf({ url = '' }: IncomingMessage): string {
  return url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The policy would be a third of what many of them weigh. */
function isPart({ url = '' }: IncomingMessage): boolean {
  return /^\/assets\/[^/?#]+\.(?:js|css|woff2)$/.test(url);
}

/** By any of the names that `sirv` has for it. */
function isPage({ url = '' }: IncomingMessage): boolean {
  return /^\/(?:index(?:\.html)?)?(?:[?#]|$)/.test(url);
}

function setAll(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
