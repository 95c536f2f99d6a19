import type { Renewal } from '../../drivers/driver';
import type { DriverId } from '../../drivers/roster';

/** What a clock was held against. `now`: this machine's, where a date lies in its future. */
export type SkewBy = 'hello' | 'listener' | 'sts-sentence' | 'aws-date' | 'now';

/** What the times tell that are known of a login. Epoch milliseconds. */
export interface TimeFacts {
  /** Temporary credentials were past their end when the run began, or when the login was signed. */
  'time-credentials-ended': { readonly end: number; readonly of: 'run' | 'login' };
  /** They have ended since: what was opened with them goes on, and what opens now fails. */
  'time-credentials-ended-since': { readonly end: number };
  /** The clock that signs and the server's, as hello has it, are apart. */
  'time-clock-apart': { readonly minutes: number; readonly signs: 'ahead' | 'behind' };
  /** Two times that belong together lie apart. `ms`: how far the clock is ahead. */
  'time-clock-shown': {
    readonly by: SkewBy;
    readonly of: 'signer' | 'this-machine';
    readonly ms: number;
    readonly toleranceMs: number;
  };
  /** A signature is too old for STS by now; that tells nothing of a clock. */
  'time-signature-over': { readonly end: number };
}

/** What the driver that was seen does when credentials end. */
export interface RenewalFacts {
  'driver-renewal': { readonly driver: DriverId; readonly renewal: Renewal };
}

/** The server let somebody in: all that a login rests on was right. */
export interface EndingFacts {
  'ending-authenticated': Record<never, never>;
}
