import { Binary, Int32 } from 'bson';
import { encodeDocument } from '../../bson/document';
import { concatBytes } from '../../bytes/bytes';
import type { ClientNonce } from '../clientFirst';
import { clientNonceLength, serverNonceLength } from '../constants';
import { makeServerFirst } from '../serverFirst';
import type { ServerFault } from './faults';
import type { ServerPorts } from './state';

/** A challenge as it is sent, and the nonce that is kept to judge the answer by: the one that was sent. */
export interface IssuedChallenge {
  readonly serverNonce: Uint8Array;
  readonly payload: Uint8Array;
}

/** 32 fresh bytes behind the client's, and the STS host; with faults in force, wrong as they say. */
export function issueChallenge(nonce: ClientNonce, ports: ServerPorts): IssuedChallenge {
  const faults = ports.faults ?? new Set();
  const serverNonce = concatBytes([nonce, ports.random(serverNonceLength - clientNonceLength)]);
  if (faults.has('nonce-prefix')) serverNonce[0] = (serverNonce[0] ?? 0) ^ 1;
  const sent = faults.has('nonce-63') ? serverNonce.slice(0, 63) : serverNonce;
  const host = wrongHost(faults) ?? ports.stsHost;
  return {
    serverNonce: sent,
    payload: faults.has('extra-field')
      ? encodeDocument({ s: new Binary(sent, 0), h: host, u: new Int32(1) })
      : makeServerFirst(sent, host),
  };
}

/** A server can name one host only: the first of these faults is the one that shows. */
function wrongHost(faults: ReadonlySet<ServerFault>): string | null {
  if (faults.has('host-empty')) return '';
  if (faults.has('host-256')) return 'a'.repeat(256);
  return faults.has('host-empty-label') ? 'sts..com' : null;
}
