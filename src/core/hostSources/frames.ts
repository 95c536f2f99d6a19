import { isFaultData } from '../fault/codes';
import type { FaultData } from '../fault/facts';
import { Fault, faultFrom } from '../fault/fault';
import { readJsonObject } from '../bytes/jsonObject';
import type { ChainId } from '../drivers/chains';
import type { Signing } from '../sigv4/signing';
import type { HostSources } from './hostSources';

/*
 * What page and server say to each other at `/api/host-credentials`, with `--host-credentials`: JSON over HTTP, from a
 * page that exchanged the token that was printed at start (`core/link/pageSession`).
 *
 *   POST { type: 'resolve', order }   →  { type: 'resolved', … }
 *   POST { type: 'sign', … }          →  { type: 'signed', … }
 *   anything that goes wrong          →  { type: 'failed', … }
 *
 * The secret access key and the keys derived from it stay with the server. The session token comes to the
 * page, which has to put it into the last message.
 */

export const hostCredentialsPath = '/api/host-credentials';

export interface HostResolved {
  readonly type: 'resolved';
  readonly host: HostSources;
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
  readonly fault: FaultData;
}

/**
 * @param orders whose order can be asked for
 * @throws Fault `control-frame-invalid`
 */
export function decodeHostRequest(text: string, orders: readonly ChainId[]): HostRequest {
  const value = readJsonObject(text, bad);
  if (value.type === 'resolve') {
    const order = orders.find((id) => id === value.order);
    if (order === undefined) throw bad('order');
    return { type: 'resolve', order };
  }
  if (value.type !== 'sign') throw bad('type');
  const { accessKeyId, stsHost, serverNonce, amzDate } = value;
  if (
    typeof accessKeyId !== 'string' ||
    typeof stsHost !== 'string' ||
    typeof serverNonce !== 'string' ||
    typeof amzDate !== 'string'
  ) {
    throw bad('sign');
  }
  return { type: 'sign', accessKeyId, stsHost, serverNonce, amzDate };
}

/**
 * @returns what was asked for
 * @throws Fault as the server tells it, or `control-frame-invalid`
 */
export function decodeHostReply<T extends HostResolved | HostSigned>(text: string, type: T['type']): T {
  const value = readJsonObject(text, bad);
  if (value.type === type) return value as unknown as T;
  if (value.type !== 'failed' || !isFaultData(value.fault)) throw bad('failed.fault');
  throw faultFrom(value.fault);
}

function bad(why: string): Fault {
  return new Fault('control-frame-invalid', { problem: 'malformed', wrong: why, between: 'machine' });
}
