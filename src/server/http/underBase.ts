import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { refuse } from './refuse';
import { securityHeaders } from './securityHeaders';
import { isServedHost, type Served } from './servedHosts';

/**
 * A path as those know it who serve below a base.
 * @param base begins and ends with a slash
 * @returns null for what does not lie below it, letter for letter: a proxy has to pass paths on as they came
 */
export function pathBelow(base: string, url: string | undefined): string | null {
  return url?.startsWith(base) === true ? url.slice(base.length - 1) : null;
}

/** Serves below a base what is written for a root; the base without its last slash leads to it. */
export function underBase(base: string, served: () => Served, inside: RequestListener): RequestListener {
  return (request, response) => {
    const below = pathBelow(base, request.url);
    if (below === null) return outside(base, served(), request, response);
    request.url = below;
    return inside(request, response);
  };
}

function outside(base: string, served: Served, request: IncomingMessage, response: ServerResponse): void {
  if (!isServedHost(request.headers.host, served))
    return refuse(response, 421, 'This server has another name.');
  const [path] = (request.url ?? '').split('?');
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads || `${path}/` !== base) return refuse(response, 404, 'There is nothing here.');
  response.writeHead(308, { ...securityHeaders, Location: base, 'Cache-Control': 'no-store' });
  response.end();
}
