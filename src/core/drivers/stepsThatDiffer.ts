import type { StepId } from '../vocabulary/steps';

/** The steps at which drivers differ from each other, without the table that says how. */
export const stepsThatDiffer: readonly StepId[] = [
  'credentials',
  'resolve',
  'hello',
  'client-first',
  'server-first',
  'canonical-request',
  'string-to-sign',
  'verdict',
];
