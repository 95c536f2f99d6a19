import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerMistake } from '../../../core/drivers/driver';
import type { DriverId } from '../../../core/drivers/roster';

/** What a driver took from a connection string, or its own words where it refused it. Every secret is made up. */
export type Reading = (
  | { readonly took: Taken }
  /** Its message, word for word. */
  | { readonly said: string }
) & {
  /** What it wrote in its log, where it has one that is written without being asked for. */
  readonly logged?: string;
};

/** null: it found none. */
export interface Taken {
  readonly user: string | null;
  readonly password: string | null;
  readonly token: string | null;
  readonly source: string | null;
  /** By the driver's own name; null: it logs in by none. */
  readonly mechanism: string | null;
  /** Those that it connects to, name and port; of mongodb+srv the name that it looks up. */
  readonly hosts: readonly string[];
}

/** What a driver made of a server that is wrong: went on, or refused it by this kind of error in these words. */
export type Answer = { readonly to: ServerMistake } & (
  | { readonly goesOn: true }
  | { readonly error: string; readonly said: string }
);

/** A login that a server refuses, or never answers. The server is Percona's kind, unless another is named. */
export type RefusalId =
  | 'wrong-secret'
  | 'wrong-secret-atlas'
  | 'wrong-token'
  | 'ended-credentials'
  | 'unknown-key'
  | 'no-database-user'
  | 'no-database-user-atlas'
  | 'mechanism-disabled'
  | 'silence'
  | 'slow-sts'
  | 'throttling'
  | 'token-expired'
  | 'signature-refused'
  | 'user-unknown';

/** How a driver told of one; `endless`: not within a minute, left to itself. */
export type Refusal = { readonly to: RefusalId } & (
  | {
      /** The server's, where the driver's error has it. */
      readonly code: number | null;
      readonly error: string;
      readonly said: string;
    }
  | { readonly endless: true }
  /** It waited, and was let in. */
  | { readonly letIn: true }
);

/** What one major of a driver made of connection strings, and of servers. */
export interface Readings {
  /** Seen with the real program, and nothing else is. */
  readonly from: {
    readonly how: 'run';
    /** The package and its exact version. */
    readonly driver: string;
    readonly version: string;
    /** What was asked of it for a connection string. */
    readonly by: string;
    /** The day, `2026-11-28`. */
    readonly on: string;
  };
  readonly readings: readonly ({ readonly given: string } & Reading)[];
  /** By a login at the sandbox, on 127.0.0.1:27017. */
  readonly answers: readonly Answer[];
}

/** How one major of a driver told that it was not let in. */
export interface Messages {
  readonly from: Pick<Readings['from'], 'how' | 'driver' | 'version' | 'on'>;
  readonly refusals: readonly Refusal[];
  /** Absent where another's driver is inside, which has it. */
  readonly pool?: Pool;
  /** With another package beside it, by its name and version. */
  readonly poolBeside?: Readonly<Record<string, Pool>>;
}

/** With what a pool signs its next connection. */
export interface Pool {
  /** How the driver tells that the credentials of its connection string have ended; null: it takes none there. */
  readonly given: PoolEnd | null;
  /** The environment's: read again at each login, or kept from the first; null: nothing changes that of its process. */
  readonly environment: 'each-login' | 'kept' | null;
  /** What a container's endpoint gives, and is far from its end. */
  readonly endpoint: 'each-login' | 'kept';
  /** The same once it has come to the time at which the driver is told to renew it. */
  readonly ended: 'asked-anew' | 'kept' | PoolEnd;
  /** The same once a server has refused it. */
  readonly refused: 'asked-anew' | 'kept';
}

/** How a driver tells that its next connection was not let in. */
export interface PoolEnd {
  readonly code: number | null;
  readonly said: string;
}

/** One file a driver, by its majors. */
export type RecordedFile = Readonly<Partial<Record<DriverId, Readings>>>;

/** What stands on a driver and tells of refusals in its own words. */
export type OnDriver = 'mongoose' | 'mongosh';

export type MessagesFile = Readonly<Partial<Record<DriverId | OnDriver, Messages>>>;

/** `readings`: what it made of connection strings and of servers; `messages`: how it told of refusals. */
export type Recording = 'readings' | 'messages';

export function fileOf(driver: string, what: Recording = 'readings'): string {
  return join(import.meta.dirname, '../../../core/drivers', what, `${driver}.json`);
}

/** What is recorded of a driver; nothing where it was never run. */
export function recordedIn(driver: string): RecordedFile {
  return read(fileOf(driver)) as RecordedFile;
}

export function messagesIn(driver: string): MessagesFile {
  return read(fileOf(driver, 'messages')) as MessagesFile;
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
