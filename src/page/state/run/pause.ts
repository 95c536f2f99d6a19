import type { Hold, LetGo, Waiting } from '../../../core/handshake/hold';
import type { EventBody } from '../../../core/trace/events';

/** Where the messages of one run wait, each for as long as a person wants. */
export interface Pause {
  readonly hold: Hold;
  /** Lets the held message go on, as it was or as somebody left it. */
  release(left?: LetGo): void;
  /** The same, and holds nothing any more: a link that is closed says so when the message is sent. */
  stop(left?: LetGo): void;
}

/** @param isWanted whether a message that comes by is to wait */
export function pauseOf(isWanted: (waiting: Waiting) => boolean, tell: (event: EventBody) => void): Pause {
  let letGo: ((left?: LetGo) => void) | null = null;
  let stopped = false;
  return {
    async hold(waiting) {
      if (stopped || !isWanted(waiting)) return waiting;
      tell({ type: 'held', ...waiting });
      const left = await new Promise<LetGo | undefined>((resolve) => (letGo = resolve));
      letGo = null;
      tell({ type: 'released', step: waiting.step });
      return left ?? waiting;
    },
    release: (left) => letGo?.(left),
    stop(left) {
      stopped = true;
      letGo?.(left);
    },
  };
}
