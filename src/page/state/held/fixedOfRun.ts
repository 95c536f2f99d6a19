import { base64Decode } from '../../../core/bytes/base64';
import { orNull } from '../../../core/fault/fault';
import { clientNonceLength } from '../../../core/mongodbAws/constants';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { FixedInputs } from '../inputs/fixed';
import { firstOf, lastOf } from '../../../core/trace/inLog';

/** What has to be fixed for the run on screen to be repeated; null where it did not come to a nonce. */
export function fixedOfRun(log: readonly HandshakeEvent[]): FixedInputs | null {
  const started = firstOf(log, 'started');
  const first = firstOf(log, 'client-first');
  if (!started || !first) return null;
  const text = lastOf(log, 'server-first')?.serverNonce;
  const nonce = text === undefined ? null : orNull(() => base64Decode(text));
  const half = nonce && Uint8Array.from(nonce.subarray(clientNonceLength));
  return {
    clock: { kind: 'frozen', at: started.wall },
    clientNonce: first.clientNonce,
    serverNonce: started.target.kind === 'sandbox' && half?.length === clientNonceLength ? half : null,
  };
}
