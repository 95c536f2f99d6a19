import type { RequestListener } from 'node:http';

/**
 * Lets pages of other origins read what a route answers, when the operator named these; who may ask is judged by the route.
 * A browser asks beforehand whether it may send JSON.
 */
export function forPagesElsewhere(origins: readonly string[], route: RequestListener): RequestListener {
  return (request, response) => {
    const { origin = '' } = request.headers;
    if (origins.length > 0) response.setHeader('Vary', 'Origin');
    if (!origins.includes(origin.toLowerCase())) return route(request, response);
    response.setHeader('Access-Control-Allow-Origin', origin);
    if (request.method !== 'OPTIONS') return route(request, response);
    response.writeHead(204, {
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'Content-Type',
      'Access-Control-Max-Age': '600',
    });
    return response.end();
  };
}
