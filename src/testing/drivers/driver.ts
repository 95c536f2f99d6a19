import type { Case } from './cases';

/** A program that logs in with a real driver. */
export interface Driver {
  /** Of the package, with its version. */
  readonly name: string;
  /** The program and its arguments for one login. */
  readonly command: (connectionString: string) => readonly [program: string, ...args: string[]];
  /** Files that the program finds in its home folder, by their path there. */
  readonly homeFiles?: Readonly<Record<string, string>>;
  /** What the program's ending tells. */
  readonly read: (ended: Ended) => Told;
  /** Whether its errors carry the server's code; where they do not, only the server knows. */
  readonly tellsCode: boolean;
  /** Version 7 of Node's driver, and all that is built on it, refuses credentials in the connection string. */
  readonly takesCredentialsInConnectionString: boolean;
}

/** How a program ended. */
export interface Ended {
  readonly succeeded: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a driver says became of a login. */
export type Told =
  | { readonly ok: true; readonly user?: string; readonly documents: readonly number[] }
  | { readonly ok: false; readonly code?: number; readonly codeName?: string; readonly message: string };

export function takes(driver: Driver, { from }: Case): boolean {
  return from === 'environment' || driver.takesCredentialsInConnectionString;
}

/** Reads the line of JSON in which the programs of this folder tell what became of a login. */
export function readLine({ stdout, stderr }: Ended): Told {
  try {
    return JSON.parse(stdout) as Told;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    return { ok: false, message: `told nothing: ${(stderr || stdout).trim()}` };
  }
}
