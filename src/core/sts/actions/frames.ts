import { isFaultData } from '../../fault/codes';
import type { FaultData } from '../../fault/facts';
import { Fault, faultFrom } from '../../fault/fault';
import { readJsonObject } from '../../bytes/jsonObject';
import type { LinkEvent } from '../../link/facts';
import type { StsHttpReply, StsHttpRequest } from './exchange';

/*
 * What page and proxy say to each other over HTTP at `/api/sts`: JSON, one request to STS and its reply.
 *
 *   GET   → StsFacts
 *   POST  { host, headers, body }  →  { type: 'reply', … } | { type: 'failed', … }
 */

export const stsPath = '/api/sts';

/** Bytes. A web identity token may take 20,000 characters, a session token 16 KiB. */
export const stsLimits = { request: 64 * 1024, reply: 256 * 1024 } as const;

/** Headers that a request to STS may carry, beside the host and the length, which are made anew. */
const stsHeaders = [
  'content-type',
  'x-amz-date',
  'x-amz-security-token',
  'authorization',
  // Of a request that was signed for a login (auth.md, "MONGODB-AWS"), which is asked again.
  'x-mongodb-gs2-cb-flag',
  'x-mongodb-server-nonce',
] as const;

export interface StsFacts {
  /** Host and port of the endpoint that takes every request, whatever its region; null: AWS's own are asked. */
  readonly endpoint: string | null;
}

export type StsFrame =
  | { readonly type: 'reply'; readonly reply: StsHttpReply; readonly legs: readonly LinkEvent[] }
  | { readonly type: 'failed'; readonly fault: FaultData };

/** @throws Fault `control-frame-invalid` */
export function decodeStsRequest(text: string): StsHttpRequest {
  const value = readJsonObject(text, bad);
  const { host, headers, body } = value;
  if (typeof host !== 'string' || typeof body !== 'string') throw bad('host, body');
  if (typeof headers !== 'object' || headers === null) throw bad('headers');
  const pairs = Object.entries(headers);
  const stray = pairs.findIndex(([name]) => !(stsHeaders as readonly string[]).includes(name));
  if (stray >= 0) throw bad(`headers[${stray}]`);
  if (pairs.some(([, text_]) => typeof text_ !== 'string' || /[\r\n\0]/.test(text_))) {
    throw bad('headers: text');
  }
  return { host, headers: Object.fromEntries(pairs) as Record<string, string>, body };
}

/**
 * @returns the reply
 * @throws Fault as the proxy tells it, or `control-frame-invalid`
 */
export function decodeStsFrame(text: string): StsFrame & { type: 'reply' } {
  const frame = readJsonObject(text, bad);
  if (frame.type === 'reply') {
    const { status, body, ms, date } = (frame.reply ?? {}) as Record<string, unknown>;
    if (typeof status !== 'number' || typeof body !== 'string' || typeof ms !== 'number') throw bad('reply');
    if (date !== undefined && typeof date !== 'string') throw bad('reply.date');
    return frame as unknown as StsFrame & { type: 'reply' };
  }
  if (frame.type !== 'failed' || !isFaultData(frame.fault)) throw bad('failed.fault');
  throw faultFrom(frame.fault);
}

function bad(why: string): Fault {
  return new Fault('control-frame-invalid', { problem: 'malformed', wrong: why, between: 'sts' });
}
