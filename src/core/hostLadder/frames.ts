import { Fault, isFaultCode } from '../bytes/fault';
import type { RungContent, RungId } from '../ladder/rungs';
import type { Signing } from '../sigv4/signing';

/*
 * What page and server say to each other at `/api/host-credentials`, with `--host-credentials`: JSON over HTTP, every
 * request with the token that was printed at start, as `Authorization: Bearer …`.
 *
 *   POST { type: 'resolve' }          →  { type: 'resolved', … }
 *   POST { type: 'sign', … }          →  { type: 'signed', … }
 *   anything that goes wrong          →  { type: 'failed', … }
 *
 * The secret access key and the keys derived from it stay where they are. The session token comes to the
 * page, which has to put it into the last message.
 */

export const hostCredentialsPath = '/api/host-credentials';

/** One HTTP exchange of a provider: what was asked of whom, and how it went. No query, no header and no body. */
export interface HostExchange {
  readonly method: string;
  /** Scheme, host, port and path. */
  readonly url: string;
  readonly outcome:
    | { readonly kind: 'answered'; readonly status: number }
    /** The system's code, e.g. ECONNREFUSED. */
    | { readonly kind: 'failed'; readonly code: string };
  /** Milliseconds. */
  readonly ms: number;
}

/** What became of one source on the machine. */
export interface HostRung {
  readonly id: RungId;
  /** What could be told without asking anybody: by the environment. EC2 is always worth asking. */
  readonly content: RungContent;
  readonly outcome:
    | {
        readonly kind: 'found';
        readonly accessKeyId: string;
        readonly temporary: boolean;
        /** Epoch milliseconds. */
        readonly expiration?: number;
      }
    /** The provider was asked and had nothing, in its own words where they are safe to quote. */
    | { readonly kind: 'failed'; readonly words: string }
    | { readonly kind: 'empty' }
    | { readonly kind: 'incomplete' }
    /** A source above won, so nobody was asked. */
    | { readonly kind: 'ignored' };
  readonly exchanges: readonly HostExchange[];
  /** Milliseconds; 0 where nobody was asked. */
  readonly ms: number;
}

export interface HostResolved {
  readonly type: 'resolved';
  /** Of the machine, to tell pods and instances apart. */
  readonly machine: string;
  readonly rungs: readonly HostRung[];
  readonly winner: RungId | null;
  /** Of the winner; absent for long-term credentials. It is sent in the last message and nowhere else. */
  readonly sessionToken?: string;
}

/** The server makes the request from these, so it signs nothing but a GetCallerIdentity request of this mechanism. */
export interface HostSign {
  readonly type: 'sign';
  readonly stsHost: string;
  /** 64 bytes in base64. */
  readonly serverNonce: string;
  /** `YYYYMMDDTHHMMSSZ` */
  readonly amzDate: string;
  readonly region: string;
}

export interface HostSigned {
  readonly type: 'signed';
  /** Recorded in the server's process by the same core. */
  readonly signing: Signing;
}

export type HostRequest = { readonly type: 'resolve' } | HostSign;

export interface HostFailed {
  readonly type: 'failed';
  readonly code: Fault['code'];
  readonly message: string;
  readonly advice?: string;
}

/** @throws Fault `control-frame-invalid` */
export function decodeHostRequest(text: string): HostRequest {
  const value = parse(text);
  if (value.type === 'resolve') return { type: 'resolve' };
  if (value.type !== 'sign') throw bad('the type is none that a page sends');
  const { stsHost, serverNonce, amzDate, region } = value;
  if (
    typeof stsHost !== 'string' ||
    typeof serverNonce !== 'string' ||
    typeof amzDate !== 'string' ||
    typeof region !== 'string'
  ) {
    throw bad('sign lacks a field');
  }
  return { type: 'sign', stsHost, serverNonce, amzDate, region };
}

/**
 * @returns what was asked for
 * @throws Fault as the server tells it, or `control-frame-invalid`
 */
export function decodeHostReply<T extends HostResolved | HostSigned>(text: string, type: T['type']): T {
  const value = parse(text);
  if (value.type === type) return value as unknown as T;
  const { code, message, advice } = value;
  if (value.type !== 'failed' || !isFaultCode(code) || typeof message !== 'string')
    throw bad('it says nothing');
  throw new Fault(code, message, typeof advice === 'string' ? { advice } : {});
}

function parse(text: string): { readonly [key: string]: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw bad('not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad('not a JSON object');
  return value as { readonly [key: string]: unknown };
}

function bad(why: string): Fault {
  return new Fault('control-frame-invalid', `A request or reply about this machine is malformed: ${why}`);
}
