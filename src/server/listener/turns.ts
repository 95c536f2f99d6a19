import { Fault } from '../../core/fault/fault';

/**
 * Steps of reading before others have their turn, some milliseconds of work. Not counted in time, which goes by on a
 * busy machine while nothing is done here.
 */
export const stepsOfSlice = 32;
/** Bytes up to which a message is in turn at once; of longer ones only so many, since each takes memory meanwhile. */
const shortMessage = 16 * 1024;
const longAtOnce = 4;

interface Job {
  readonly long: boolean;
  readonly wanted: () => boolean;
  /** @returns whether it is over */
  readonly step: () => boolean;
  readonly giveUp: () => void;
}

/**
 * Whoever reads something long reads here, a slice at a time and each in turn; between slices the thread is given back
 * to the sockets. What is short is most often read at once.
 */
export class Turns {
  readonly #inTurn: Job[] = [];
  readonly #waiting: Job[] = [];
  #long = 0;
  /** Steps since the thread was given back. */
  #spent = 0;
  #handed = false;

  /**
   * @param length bytes of what is read
   * @param wanted asked before each slice
   * @throws what the steps throw; Fault `stopped` when it is wanted no longer
   */
  take<T>(steps: Generator<void, T>, length: number, wanted: () => boolean): Promise<T> {
    return new Promise((resolve, reject) => {
      const long = length > shortMessage;
      const giveUp = (): void => reject(new Fault('stopped', { problem: 'unwanted' }));
      const step = (): boolean => {
        try {
          const { done, value } = steps.next();
          if (done) resolve(value);
          return done === true;
        } catch (thrown) {
          reject(thrown as Error);
          return true;
        }
      };
      const job = { long, wanted, step, giveUp };
      if (!long && this.#spent < stepsOfSlice && this.#slice(job)) return this.#handOn();
      if (long && this.#long === longAtOnce) this.#waiting.push(job);
      else this.#enter(job);
      return this.#handOn();
    });
  }

  #enter(job: Job): void {
    if (job.long) this.#long += 1;
    this.#inTurn.push(job);
  }

  /** Steps until the job is over or the slice. @returns whether the job is over */
  #slice(job: Job): boolean {
    if (!job.wanted()) {
      job.giveUp();
      return true;
    }
    for (;;) {
      const over = job.step();
      this.#spent += 1;
      if (over || this.#spent >= stepsOfSlice) return over;
    }
  }

  #handOn(): void {
    if (this.#handed) return;
    this.#handed = true;
    setImmediate(() => this.#turn());
  }

  #turn(): void {
    this.#handed = false;
    this.#spent = 0;
    while (this.#spent < stepsOfSlice) {
      const job = this.#inTurn.shift();
      if (!job) break;
      if (!this.#slice(job)) this.#inTurn.push(job);
      else if (job.long) this.#next();
    }
    // What is short and arrives next is read at once, whatever was read here.
    this.#spent = 0;
    if (this.#inTurn.length > 0) this.#handOn();
  }

  /** A long one is over: another may begin. */
  #next(): void {
    this.#long -= 1;
    const next = this.#waiting.shift();
    if (next) this.#enter(next);
  }
}
