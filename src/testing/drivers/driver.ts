import type { ChainId } from '../../core/drivers/chains';
import type { Case, From, Given } from './cases';

/**
 * What a program of `programs/` is asked: one line of JSON on its standard input. It answers each by one line of JSON on
 * its standard output, and ends with its input.
 *
 * - `login` with what `Told` says; `credentials` are given as the driver's own options
 * - `read` with `Read`: what it takes from each string, in their order, or says of it; it connects to nothing
 * - `again` with `Told`: what the client of the last login makes of the same once more, the environment having changed
 */
export type Asked =
  | LoginAsked
  | { readonly do: 'read'; readonly strings: readonly string[] }
  | { readonly do: 'again'; readonly environment?: Readonly<Record<string, string>> };

export interface LoginAsked {
  readonly do: 'login';
  readonly connectionString: string;
  readonly credentials?: Given;
}

/** A program, its arguments, and what stands on its standard input. */
export interface Run {
  readonly command: readonly [program: string, ...args: string[]];
  readonly input: string;
}

/** A program that logs in with a real driver. */
export interface Driver {
  /** Of the package, with its version. */
  readonly name: string;
  readonly run: (login: LoginAsked) => Run;
  /** Files that the program finds in its home folder, by their path there. */
  readonly homeFiles?: Readonly<Record<string, string>>;
  /** What the program's ending tells. */
  readonly read: (ended: Ended) => Told;
  /** Whether its errors carry the server's code; where they do not, only the server knows. */
  readonly tellsCode: boolean;
  /** Where it takes credentials from, as far as it is tried. */
  readonly from: readonly From[];
  /** The order of sources that the page tells of it, and how many combinations of them are tried; absent: none are. */
  readonly order?: {
    readonly chain: ChainId;
    readonly tried: 'all' | 'covering';
    /** Where AWS_EC2_METADATA_DISABLED says nothing to it. */
    readonly alwaysAsksEc2?: true;
  };
}

/** A driver whose program speaks as `Asked` says. */
export interface SpokenDriver extends Driver {
  readonly program: Run['command'];
}

/** How a program ended. */
export interface Ended {
  readonly succeeded: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a driver says became of a login. `message`: the kind of error, a colon, and its exact words. */
export type Told =
  | { readonly ok: true; readonly user?: string; readonly documents: readonly number[] }
  | { readonly ok: false; readonly code?: number; readonly codeName?: string; readonly message: string };

export function takes(driver: Driver, { from }: Case): boolean {
  return driver.from.includes(from === 'AssumeRole' ? 'options' : from);
}

/** A driver by its program, which speaks as `Asked` says. */
export function spoken(
  name: string,
  program: Run['command'],
  from: readonly From[],
  more: Partial<Pick<Driver, 'tellsCode' | 'homeFiles' | 'order'>> = {},
): SpokenDriver {
  return {
    name,
    program,
    run: (login) => ({ command: program, input: inputOf(login) }),
    read: readLine,
    tellsCode: true,
    from,
    ...more,
  };
}

export function inputOf(...asked: readonly Asked[]): string {
  return asked.map((one) => `${JSON.stringify(one)}\n`).join('');
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
