import { Fault, isFaultCode } from '../../fault/fault';
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
const stsHeaders = ['content-type', 'x-amz-date', 'x-amz-security-token', 'authorization'] as const;

export interface StsFacts {
  /** Host and port of the endpoint that takes every request, whatever its region; null: AWS's own are asked. */
  readonly endpoint: string | null;
}

export type StsFrame =
  | { readonly type: 'reply'; readonly reply: StsHttpReply; readonly legs: readonly LinkEvent[] }
  | {
      readonly type: 'failed';
      readonly code: Fault['code'];
      readonly message: string;
      readonly leg?: string;
      readonly host?: string;
      readonly ms?: number;
      readonly advice?: string;
    };

/** @throws Fault `control-frame-invalid` */
export function decodeStsRequest(text: string): StsHttpRequest {
  const value = readJsonObject(text, bad);
  const { host, headers, body } = value;
  if (typeof host !== 'string' || typeof body !== 'string') throw bad('host or body is missing');
  if (typeof headers !== 'object' || headers === null) throw bad('headers are missing');
  const pairs = Object.entries(headers);
  const stray = pairs.findIndex(([name]) => !(stsHeaders as readonly string[]).includes(name));
  if (stray >= 0) throw bad(`header ${stray + 1} is none of ${stsHeaders.join(', ')}`);
  if (pairs.some(([, text_]) => typeof text_ !== 'string' || /[\r\n\0]/.test(text_))) {
    throw bad('a header is no single line of text');
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
    const { status, body, ms } = (frame.reply ?? {}) as Record<string, unknown>;
    if (typeof status !== 'number' || typeof body !== 'string' || typeof ms !== 'number')
      throw bad('the reply is malformed');
    return frame as unknown as StsFrame & { type: 'reply' };
  }
  const { type, code, message, ...facts } = frame;
  if (type !== 'failed' || !isFaultCode(code) || typeof message !== 'string') throw bad('it says nothing');
  throw new Fault(code, message, facts);
}

function bad(why: string): Fault {
  return new Fault('control-frame-invalid', `A request or reply between page and proxy is malformed: ${why}`);
}
