import type { Origin } from '../../quotation/origin';
import type { Span } from '../../bytes/span';
import type { Secret } from '../../credentials/secret';
import type { DriverId } from '../roster';
import type { Cause, Effect, LogsInBy } from './facts';

/** What a driver makes of one stretch of the connection string, never a part of a secret. */
export interface Remark {
  readonly span: Span;
  readonly effect: Effect;
  /** What it does so with, where it is something that others stumble over. */
  readonly cause?: Cause;
  /** `loses`: what the driver reads is not what stands there. */
  readonly weight: 'loses' | 'refuses' | 'notes';
}

/** Whether a driver takes a connection string. */
export type Acceptance = { readonly kind: 'accepted' } | Stumble;

/** Something that a driver does not take, or of which nobody has told whether it does. */
export type Stumble =
  | {
      readonly kind: 'refused';
      readonly when: 'parsing' | 'authenticating';
      /** The driver's own words, with … for what varies; null where they are not known. */
      readonly words: string | null;
      /** How those are known; null without them. */
      readonly from: Origin | null;
      /** What it stumbles over. */
      readonly cause: Cause;
      readonly span: Span;
    }
  /** Nobody has told what this driver does with it. */
  | { readonly kind: 'unknown'; readonly cause: Cause; readonly span: Span };

/** One connection string as one driver sees it. */
export interface Reading {
  readonly driver: DriverId;
  readonly acceptance: Acceptance;
  /** All that it would stumble over, one after the other, if it came so far. */
  readonly stumbles: readonly Stumble[];
  /** As the driver decodes them; absent where it finds none. */
  readonly accessKeyId?: string;
  readonly secretAccessKey?: Secret;
  readonly sessionToken?: Secret;
  /** By what mechanism it logs in, if it comes that far. */
  readonly logsInBy: LogsInBy;
  /** What it authenticates against, if it comes that far; null where it is not known, or nothing. */
  readonly source: string | null;
  /** Those that it connects to, name and port; of mongodb+srv the name that it looks up. Empty where that is not known. */
  readonly hosts: readonly string[];
  readonly remarks: readonly Remark[];
}
