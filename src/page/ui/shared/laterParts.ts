import type { ComponentType } from 'react';
import type { Failed } from '../../../words/en/inShort';
import type { StepId } from '../../../core/vocabulary/steps';
import type { Tabs } from '../kit/Tabs';

/**
 * All that the page does not open with: it is loaded in one piece after first paint, once the run that the page opens
 * with has ended. `page/app/later.ts` has the parts themselves.
 */
export interface LaterParts {
  readonly Tabs: typeof Tabs;
  readonly AnnotatedStep: ComponentType<{ readonly step: Exclude<StepId, 'canonical-request'> }>;
  readonly TargetFindings: ComponentType;
  readonly Outdated: ComponentType<{ readonly step: StepId; readonly reached: boolean }>;
  /** What the verdict says of a run that failed. */
  readonly failedInShort: (ending: Failed) => { readonly label: string; readonly detail: string };
}
