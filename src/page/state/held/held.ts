import type { Waiting } from '../../../core/handshake/hold';
import { linkLimits } from '../../../core/link/frames';
import type { HandshakeEvent } from '../../../core/trace/events';
import { heldStep, lastOf } from '../../../core/trace/inLog';

/** The message that is held now; null where none is. */
export function heldIn(log: readonly HandshakeEvent[]): Waiting | null {
  return heldStep(log) === null ? null : (lastOf(log, 'held') ?? null);
}

/** Bytes of the longest message that can be made of it: what a frame between page and proxy carries. */
export function mostBytesOf({ reply }: Pick<Waiting, 'reply'>): number {
  return reply ? linkLimits.messageFromServer : linkLimits.messageToServer;
}
