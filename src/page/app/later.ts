import { Tabs } from '../ui/kit/Tabs';
import type { LaterParts } from '../ui/shared/laterParts';
import { AnnotatedStep } from '../ui/stage/AnnotatedStep';
import { ClockBeforeRun } from '../ui/stage/ClockBeforeRun';
import { TargetFindings } from '../ui/stage/TargetFindings';

/** What comes after first paint, in one piece. */
export const laterParts: LaterParts = {
  Tabs,
  AnnotatedStep,
  TargetFindings,
  ClockBeforeRun,
};
