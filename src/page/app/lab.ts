import { BrokenHere } from '../ui/lab/BrokenHere';
import { LabResult } from '../ui/lab/LabResult';
import { StepMark } from '../ui/lab/StepMark';
import type { LabParts } from '../ui/shared/modes';

/** What is told of a run that has something broken on purpose. */
export const labParts: LabParts = { StepMark, BrokenHere, LabResult };
