import type { FaultData } from '../fault/facts';
import type { CauseFacts } from './facts/causes';
import type { CheckFacts } from './facts/check';
import type { LoginFacts } from './facts/login';
import type { ReplyFacts } from './facts/reply';
import type { SandboxFacts } from './facts/sandbox';
import type { StsFacts } from './facts/sts';
import type { WayFacts } from './facts/way';

/** What each finding knows, by its code: one line here or in `facts/`, one row in `rules/`, one line of words. */
export interface FindingFacts
  extends LoginFacts, ReplyFacts, StsFacts, SandboxFacts, CheckFacts, CauseFacts, TimeFacts, WayFacts {
  /** Something broke before anyone could refuse. */
  broke: { readonly fault: FaultData };
}

/** What the times tell that are known of a run. */
export interface TimeFacts {
  /** Temporary credentials were past their end when the run began. Epoch milliseconds. */
  'time-credentials-ended': { readonly end: number };
  /** The clock that signs and the server's, as hello has it, are apart. */
  'time-clock-apart': { readonly minutes: number; readonly signs: 'ahead' | 'behind' };
}
