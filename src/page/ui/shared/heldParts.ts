import type { ComponentType } from 'react';
import type { ChangeReport } from '../../../core/findings/changeReport';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { StepId } from '../../../core/vocabulary/steps';

/** What is loaded when a message is first to be held, changed or repeated. */
export interface HeldParts {
  /** The held message, to be changed and let go. */
  readonly HeldMessage: ComponentType;
  readonly HeldBytes: ComponentType;
  /** What somebody changed at a step, and at the end who objected. */
  readonly ChangedHere: ComponentType<{ readonly step: StepId }>;
  /** What of a run was fixed. */
  readonly FixedHere: ComponentType;
  readonly Breakpoints: ComponentType;
  readonly FixedPanel: ComponentType<{ readonly open: boolean }>;
  readonly reportOf: (log: readonly HandshakeEvent[]) => ChangeReport | null;
  /** Who objected, in a few words; null where that cannot be said. */
  readonly objectedInWords: (report: ChangeReport) => string | null;
}
