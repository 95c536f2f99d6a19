import type { ServerResponse } from 'node:http';
import { respond } from './respond';

/** Answers for this page alone. */
export function sendJson(response: ServerResponse, status: number, body: object): void {
  const headers = {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
  respond(response, status, headers, JSON.stringify(body));
}
