import { Fault, isFaultCode } from '../bytes/fault';
import { chainIds, type ChainId } from '../ladder/chains';
import { emptyLadder, type Ladder, type RungContent, type RungId } from '../ladder/rungs';
import type { Signing } from '../sigv4/signing';

/*
 * What page and server say to each other at `/api/host-credentials`, with `--host-credentials`: JSON over HTTP, every
 * request with the token that was printed at start, as `Authorization: Bearer …`.
 *
 *   POST { type: 'resolve', order }   →  { type: 'resolved', … }
 *   POST { type: 'sign', … }          →  { type: 'signed', … }
 *   anything that goes wrong          →  { type: 'failed', … }
 *
 * The secret access key and the keys derived from it stay in the server's process. The session token comes to the
 * page, which has to put it into the last message.
 */

export const hostCredentialsPath = '/api/host-credentials';

const tokenName = 'host-credentials';

/** The address of the page that brings it the token; a fragment is not sent to any server. */
export function pageAddress(url: string, token: string | null): string {
  return token === null ? url : `${url}#${tokenName}=${token}`;
}

/** @returns the token that a fragment brings, or null */
export function tokenIn(fragment: string): string | null {
  return new RegExp(`^#?${tokenName}=([\\w-]+)$`).exec(fragment)?.[1] ?? null;
}

/** One HTTP exchange of a provider: what was asked of whom, and how it went. No query, no header and no body. */
export interface HostExchange {
  readonly method: string;
  /** Scheme, host, port and path. */
  readonly url: string;
  readonly outcome:
    | { readonly kind: 'answered'; readonly status: number }
    /** The system's code, e.g. ECONNREFUSED. */
    | { readonly kind: 'failed'; readonly code: string }
    /** It was given up. */
    | { readonly kind: 'unanswered' };
  /** Milliseconds. */
  readonly ms: number;
}

/** What asking AWS's provider for a source came to. */
export interface HostAnswer {
  readonly outcome:
    | {
        readonly kind: 'found';
        readonly accessKeyId: string;
        readonly temporary: boolean;
        /** Epoch milliseconds. */
        readonly expiration?: number;
      }
    /** In the provider's own words, where they are safe to quote. */
    | { readonly kind: 'failed'; readonly words: string };
  readonly exchanges: readonly HostExchange[];
  /** Milliseconds. */
  readonly ms: number;
}

/** One source on the machine. */
export interface HostRung {
  readonly id: RungId;
  /** What its environment says of it, and after asking, what that showed. */
  readonly content: RungContent;
  /** null: nobody was asked. */
  readonly answer: HostAnswer | null;
}

/** The sources of a machine as one program's order walks them. Nothing in it is secret, so the log may hold it. */
export interface HostLadder {
  /** Its name, to tell pods and instances apart. */
  readonly machine: string;
  readonly order: ChainId;
  /** All but the connection string, which is no machine's. */
  readonly rungs: readonly HostRung[];
}

export interface HostResolved {
  readonly type: 'resolved';
  readonly ladder: HostLadder;
  /** Of what was found; absent for long-term credentials. It is sent in the last message and nowhere else. */
  readonly sessionToken?: string;
}

/** The server makes the request from these, so it signs nothing but a GetCallerIdentity request of this mechanism. */
export interface HostSign {
  readonly type: 'sign';
  /** Of the credentials that are meant: another page may have had others fetched meanwhile. */
  readonly accessKeyId: string;
  readonly stsHost: string;
  /** 64 bytes in base64. */
  readonly serverNonce: string;
  /** `YYYYMMDDTHHMMSSZ` */
  readonly amzDate: string;
}

export interface HostSigned {
  readonly type: 'signed';
  /** Recorded in the server's process by the same core. */
  readonly signing: Signing;
}

export interface HostResolve {
  readonly type: 'resolve';
  /** Whose order to walk the sources in. */
  readonly order: ChainId;
}

export type HostRequest = HostResolve | HostSign;

export interface HostFailed {
  readonly type: 'failed';
  readonly code: Fault['code'];
  readonly message: string;
  readonly advice?: string;
}

/** The answer that gave credentials, and whose it is. */
export function foundOnHost(
  ladder: HostLadder,
): { readonly id: RungId; readonly found: HostAnswer['outcome'] & { readonly kind: 'found' } } | null {
  for (const { id, answer } of ladder.rungs) {
    if (answer?.outcome.kind === 'found') return { id, found: answer.outcome };
  }
  return null;
}

/** What every program would find there, as far as it is known. */
export function contentsOnHost(ladder: HostLadder): Ladder {
  return { ...emptyLadder, ...Object.fromEntries(ladder.rungs.map(({ id, content }) => [id, content])) };
}

/** @throws Fault `control-frame-invalid` */
export function decodeHostRequest(text: string): HostRequest {
  const value = parse(text);
  if (value.type === 'resolve') {
    const order = chainIds.find((id) => id === value.order);
    if (order === undefined) throw bad('the order is nobody’s');
    return { type: 'resolve', order };
  }
  if (value.type !== 'sign') throw bad('the type is none that a page sends');
  const { accessKeyId, stsHost, serverNonce, amzDate } = value;
  if (
    typeof accessKeyId !== 'string' ||
    typeof stsHost !== 'string' ||
    typeof serverNonce !== 'string' ||
    typeof amzDate !== 'string'
  ) {
    throw bad('sign lacks a field');
  }
  return { type: 'sign', accessKeyId, stsHost, serverNonce, amzDate };
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
