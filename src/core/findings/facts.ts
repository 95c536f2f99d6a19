import type { FaultData } from '../fault/facts';
import type { CauseFacts } from './facts/causes';
import type { ChangedFacts } from './facts/changed';
import type { CheckFacts } from './facts/check';
import type { LoginFacts } from './facts/login';
import type { OwnFacts } from './facts/own';
import type { ReplyFacts } from './facts/reply';
import type { SandboxFacts } from './facts/sandbox';
import type { UriFacts } from './facts/connectionString';
import type { PairFacts } from './facts/pairs';
import type { StsFacts } from './facts/sts';
import type { EndingFacts, RenewalFacts, TimeFacts } from './facts/time';
import type { WayFacts } from './facts/way';

/** What each finding knows, by its code: one line here or in `facts/`, one row in `rules/`, one line of words. */
export interface FindingFacts
  extends
    LoginFacts,
    ReplyFacts,
    StsFacts,
    SandboxFacts,
    CheckFacts,
    CauseFacts,
    OwnFacts,
    TimeFacts,
    EndingFacts,
    RenewalFacts,
    UriFacts,
    PairFacts,
    ChangedFacts,
    WayFacts {
  /** Something broke before anyone could refuse. */
  broke: { readonly fault: FaultData };
}
