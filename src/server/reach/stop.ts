import { Fault } from '../../core/fault/fault';

/** Whether something was given up, and word of it: as much of an AbortSignal as is needed here, which is one as well. */
export interface StopSignal {
  readonly aborted: boolean;
  /** What whoever waits for it fails with. */
  readonly reason: unknown;
  /** Called once, unless it was given up before. */
  addEventListener(type: 'abort', listener: () => void, options: { readonly once: true }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Why something ends that nobody wants any more; of no failure, so that one is enough. */
export const givenUp = new Fault('stopped', { problem: 'link' });

/** What an AbortController is, without its events, which a link and each leg of its way would pay for. */
export class Stop implements StopSignal {
  readonly #listeners = new Set<() => void>();
  #reason: unknown = undefined;
  aborted = false;

  get reason(): unknown {
    return this.#reason;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  /** Gives it up; again, and nothing happens. */
  abort(reason: unknown = givenUp): void {
    if (this.aborted) return;
    this.aborted = true;
    this.#reason = reason;
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }
}
