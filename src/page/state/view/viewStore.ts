import type { StoreApi } from 'zustand/vanilla';
import type { Secret } from '../../../core/credentials/secret';
import type { StepId } from '../../../core/vocabulary/steps';
import type { State } from './state';

/** What whoever only looks at a log can do. */
export interface ViewActions {
  select(step: StepId): void;
  /** The following step; where the conversation is held, lets its message go. */
  nextStep(): void;
  previousStep(): void;
}

/** A log to look at, whoever writes it. */
export type ViewStore = StoreApi<State> & {
  readonly actions: ViewActions;
  /** What must not appear in an export of the log. */
  readonly secrets: () => readonly (Secret | Uint8Array)[];
};
