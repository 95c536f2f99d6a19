import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerMistake } from '../../../core/drivers/driver';
import type { DriverId } from '../../../core/drivers/roster';

/** What a driver took from a connection string, or its own words where it refused it. Every secret is made up. */
export type Reading =
  | { readonly took: Taken }
  /** Its message, word for word. */
  | { readonly said: string };

/** null: it found none. */
export interface Taken {
  readonly user: string | null;
  readonly password: string | null;
  readonly token: string | null;
  readonly source: string | null;
  /** By the driver's own name; null: it logs in by none. */
  readonly mechanism: string | null;
}

/** What a driver made of a server that is wrong: went on, or refused it by this kind of error in these words. */
export type Answer = { readonly to: ServerMistake } & (
  | { readonly goesOn: true }
  | { readonly error: string; readonly said: string }
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

/** One file a driver, by its majors. */
export type RecordedFile = Readonly<Partial<Record<DriverId, Readings>>>;

export function fileOf(driver: string): string {
  return join(import.meta.dirname, '../../../core/drivers/readings', `${driver}.json`);
}

/** What is recorded of a driver; nothing where it was never run. */
export function recordedIn(driver: string): RecordedFile {
  const file = fileOf(driver);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RecordedFile) : {};
}
