import type { ComponentType } from 'react';
import type { StepId } from '../../../core/vocabulary/steps';
import type { HostCredentials } from '../../../core/hostSources/port';
import type { NothingFound, PastedEvidence } from '../../../core/paste/pasted';
import type { PasteRecord } from '../../state/view/state';
import type { Tabs } from '../kit/Tabs';

/** The latest paste, if nothing came of it. */
export type UnusedPaste = PastedEvidence | NothingFound | 'not read';

/**
 * All that the page does not open with: it is loaded in one piece after first paint, once the run that the page opens
 * with has ended. `page/app/later.ts` has the parts themselves.
 */
export interface LaterParts {
  readonly Tabs: typeof Tabs;
  readonly BytesPanel: ComponentType<{ readonly step: StepId }>;
  readonly AnnotatedStep: ComponentType<{ readonly step: Exclude<StepId, 'canonical-request'> }>;
  readonly TargetFindings: ComponentType;
  readonly ClockBeforeRun: ComponentType;
  readonly StepMark: ComponentType<{ readonly step: StepId }>;
  readonly BrokenHere: ComponentType<{ readonly step: StepId }>;
  readonly LabResult: ComponentType;
  readonly LabPanel: ComponentType;
  readonly SourceList: ComponentType;
  readonly ClusterField: ComponentType;
  readonly MachineFields: ComponentType<{ readonly machine: HostCredentials }>;
  readonly MicroscopeTable: ComponentType;
  readonly PasteOutcome: ComponentType<{
    readonly unused: UnusedPaste | null;
    /** The paste that is in use. */
    readonly paste: PasteRecord | null;
  }>;
}
