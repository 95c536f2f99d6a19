import type { Snippet } from '../../../core/drivers/code/snippet';
import type { ToolId } from '../../../core/drivers/code/snippets';
import type { DriverId } from '../../../core/drivers/roster';
import type { Driver, Run } from '../driver';

/** One language's drivers, as `main.ts` has them in its table. */
export interface Toolchain {
  /** Whose drivers they are, for the line that says what is left out. */
  readonly title: string;
  /**
   * Its drivers, built into the cache where they are not there yet.
   * @param build whether it may build, and reach registries for that; else what is in the cache is all that there is
   */
  readonly find: (build: boolean) => Promise<Found>;
  readonly code?: readonly CodeRunner[];
}

/** How the code that the page offers for a driver is made a program, and run, as a person would who copies it. */
export interface CodeRunner {
  readonly id: DriverId | ToolId;
  /** In a folder with the files of the code and nothing else: the lines that it names, and nothing besides. */
  readonly make: (folder: string, code: Snippet) => Promise<void>;
  readonly command: (folder: string) => Run['command'];
  /** By which way its code for a web identity comes to STS; null: the driver has no web identity. */
  readonly webIdentity: 'web identity' | 'web identity, by name' | null;
}

export interface Found {
  readonly drivers: readonly Driver[];
  /** What is left out, why, and what to do about it; one line each. */
  readonly missing: readonly string[];
}
