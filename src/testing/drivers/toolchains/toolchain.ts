import type { Driver } from '../driver';

/** One language's drivers, as `main.ts` has them in its table. */
export interface Toolchain {
  /** Whose drivers they are, for the line that says what is left out. */
  readonly title: string;
  /**
   * Its drivers, built into the cache where they are not there yet.
   * @param build whether it may build, and reach registries for that; else what is in the cache is all that there is
   */
  readonly find: (build: boolean) => Promise<Found>;
}

export interface Found {
  readonly drivers: readonly Driver[];
  /** What is left out, why, and what to do about it; one line each. */
  readonly missing: readonly string[];
}
