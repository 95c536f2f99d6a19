import type { RequestListener } from 'node:http';

/** The answer of the path's own route, or of `otherwise`. */
export function routed(
  routes: ReadonlyMap<string, RequestListener>,
  otherwise: RequestListener,
): RequestListener {
  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    return (routes.get(path) ?? otherwise)(request, response);
  };
}
