import type { ListenerLine } from '../listener/driverConnection';
import type { MeteredLine } from '../metrics/meteredLine';
import type { HostLine } from '../hostCredentials/hostEndpoint';
import type { StsEndpointLine } from '../sandbox/stsEndpoint';

/** What becomes of the process. Addresses are for people, on its output. */
type ProcessLine =
  | { readonly event: 'started'; readonly port: number; readonly metricsPort?: number }
  /** Whether the store of `--limits` answers. */
  | { readonly event: 'limits'; readonly state: 'reached' | 'away' }
  | { readonly event: 'ended' };

/** What each part of the product says that it did. */
export interface LoggedLines {
  readonly process: ProcessLine;
  readonly proxy: MeteredLine;
  readonly sandbox: ListenerLine | StsEndpointLine;
  readonly host: HostLine;
}

export type LoggedPart = keyof LoggedLines;

/** What takes the lines of a part; given once, where the process is put together. */
export type LogSink = <Part extends LoggedPart>(part: Part) => (line: LoggedLines[Part]) => void;

/** Nothing but numbers and closed lists: a field that holds any text does not compile. */
type Closed<Line> = {
  [Name in keyof Line]: Line[Name] extends number | boolean | undefined
    ? Line[Name]
    : string extends Line[Name]
      ? never
      : Line[Name] extends string | number | undefined
        ? Line[Name]
        : never;
};
type Open<Line> = Line extends Closed<Line> ? never : Line;

// Does not compile where a line has a field that could hold what somebody sends, or a secret.
({}) satisfies Record<Open<LoggedLines[LoggedPart]>['event'] & string, never>;
