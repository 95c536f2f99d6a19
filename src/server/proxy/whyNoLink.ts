import type { IncomingMessage, RequestListener } from 'node:http';
import { faultData, type Fault } from '../../core/fault/fault';
import type { NoLink } from '../../core/link/whyNoLink';
import { retryAfter } from '../http/retryAfter';
import { sendJson } from '../http/sendJson';
import { isOwnOrigin, isServedHost, type Served } from '../http/servedHosts';

/** Tells the page of this server, and nobody else, why it would get no link. @param look tells it of whoever asks */
export function whyNoLink(
  served: () => Served,
  look: (request: IncomingMessage) => Promise<Fault | null>,
): RequestListener {
  return (request, response) => {
    const { headers, method } = request;
    const refuse = (status: 403 | 405 | 421): void =>
      sendJson(response, status, { message: 'This address is for the page of this server only' });
    if (!isServedHost(headers.host, served())) return refuse(421);
    if (method !== 'POST') return refuse(405);
    if (!isOwnOrigin(headers.origin, headers.host, served())) return refuse(403);
    return void look(request).then((fault) => {
      const told: NoLink = { fault: fault && faultData(fault) };
      if (fault && !response.destroyed)
        for (const [name, value] of Object.entries(retryAfter(fault))) response.setHeader(name, value);
      return sendJson(response, fault ? 503 : 200, told);
    });
  };
}
