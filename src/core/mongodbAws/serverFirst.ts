import { Binary } from 'bson';
import { encodeDocument } from '../bson/document';
import { bytesEqual } from '../bytes/bytes';
import type { Brand } from '../bytes/brand';
import { Fault, faultAt } from '../fault/fault';
import type { ClientNonce } from './clientFirst';
import { clientNonceLength, serverNonceLength } from './constants';
import { binaryField, offsetOf, readPayload, stringField, unknownFields } from './payload';
import { judgeStsHost, regionOf, type StsHost } from './stsHost';

/** 64 bytes, `s`, that begin with the client nonce of this conversation. */
export type ServerNonce = Brand<Uint8Array, 'ServerNonce'>;

/** A challenge that passed every check of the specification: only this can be signed for. */
export interface Challenge {
  readonly serverNonce: ServerNonce;
  readonly stsHost: StsHost;
  readonly region: string;
  /** Fields beside `s` and `h`; some drivers refuse them, the specification does not. */
  readonly unknownFields: readonly string[];
}

/** The server's first payload: `{ s, h }` and nothing else, 85 bytes and the host. */
export function makeServerFirst(serverNonce: Uint8Array, stsHost: string): Uint8Array {
  return encodeDocument({ s: new Binary(serverNonce, 0), h: stsHost });
}

/**
 * The client's reading of it.
 * @throws Fault `nonce-length`, `nonce-prefix`, `host-…`, `field-…` or `bson-invalid`, with the offset in the payload
 */
export function judgeServerFirst(bytes: Uint8Array, sent: ClientNonce): Challenge {
  const payload = readPayload(bytes);
  const nonce = binaryField(payload, 's');
  if (nonce.length !== serverNonceLength) {
    throw new Fault('nonce-length', {
      found: nonce.length,
      wanted: serverNonceLength,
      whose: 'server',
      offset: offsetOf(payload, 's'),
    });
  }
  if (!bytesEqual(nonce.subarray(0, clientNonceLength), sent)) {
    const differs = nonce.findIndex((byte, i) => byte !== sent[i]);
    throw new Fault('nonce-prefix', { index: differs, offset: offsetOf(payload, 's') + 5 + differs });
  }
  const host = stringField(payload, 'h');
  return {
    serverNonce: nonce as ServerNonce,
    ...locateHost(host, offsetOf(payload, 'h') + 4),
    unknownFields: unknownFields(payload, ['s', 'h']),
  };
}

function locateHost(host: string, at: number): { stsHost: StsHost; region: string } {
  try {
    const stsHost = judgeStsHost(host);
    return { stsHost, region: regionOf(stsHost) };
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    throw faultAt(cause, { offset: at + (cause.facts.offset ?? 0) });
  }
}
