import type { RequestListener } from 'node:http';
import { respond } from './respond';

/**
 * What answers whoever watches over the process, by whatever name it is asked: whether it runs, and whether it takes
 * visitors. That is all that is said, since anybody may ask.
 * @param ready asked at each request
 */
export function healthRoutes(ready: () => boolean): ReadonlyMap<string, RequestListener> {
  return new Map([
    ['/healthz', answering(() => true)],
    ['/readyz', answering(ready)],
  ]);
}

function answering(isWell: () => boolean): RequestListener {
  return ({ method }, response) => {
    const asks = method === 'GET' || method === 'HEAD';
    const status = asks ? (isWell() ? 200 : 503) : 405;
    const headers = {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(asks ? {} : { Allow: 'GET, HEAD' }),
    };
    respond(response, status, headers, status === 200 ? 'ok\n' : 'no\n');
  };
}
