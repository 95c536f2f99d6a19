import type { Outgoing } from '../../../core/handshake/clientEvents';
import type { EventBody } from '../../../core/trace/events';

/** Where the messages of one run wait, each for as long as a person wants. */
export interface Pause {
  /** @returns the message to send, when it may go */
  hold(outgoing: Outgoing): Promise<Uint8Array>;
  /** Lets the held message go. */
  release(): void;
  /** The same, and holds nothing any more: a link that is closed says so when the message is sent. */
  stop(): void;
}

/** @param isWanted whether a message that comes by is to wait */
export function pauseOf(isWanted: () => boolean, tell: (event: EventBody) => void): Pause {
  let letGo: (() => void) | null = null;
  let stopped = false;
  return {
    async hold(outgoing) {
      if (stopped || !isWanted()) return outgoing.message;
      tell({ type: 'held', ...outgoing });
      await new Promise<void>((resolve) => (letGo = resolve));
      letGo = null;
      tell({ type: 'released', step: outgoing.step });
      return outgoing.message;
    },
    release: () => letGo?.(),
    stop() {
      stopped = true;
      letGo?.();
    },
  };
}
