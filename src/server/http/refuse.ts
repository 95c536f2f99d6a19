import type { ServerResponse } from 'node:http';
import { respond } from './respond';
import { securityHeaders } from './securityHeaders';

/** Says in a line of text why nothing is served. */
export function refuse(response: ServerResponse, status: number, text: string): void {
  const headers = {
    ...securityHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  };
  respond(response, status, headers, `${text}\n`);
}
