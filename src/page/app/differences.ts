import type { DifferenceParts } from '../ui/shared/modes';
import { Differences } from '../ui/stage/Differences';

/** What drivers do differently at a step, loaded when somebody asks. */
export const differenceParts: DifferenceParts = { Differences };
