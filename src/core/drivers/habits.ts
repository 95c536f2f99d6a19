import type { StepId } from '../vocabulary/steps';

/** What some drivers do in a way of their own, and at which step it shows (protocol.md 7). */
export const habitSteps = {
  /** Before anything is sent. */
  'credentials-first': 'credentials',
  /** Once the server's challenge is there. */
  'credentials-late': 'credentials',
  /** Before the connection string and the environment. */
  'cache-before-all': 'credentials',
  'p-before-r': 'client-first',
  'auto-authorize': 'client-first',
  'sorts-whole-lines': 'canonical-request',
  /** A host whose second label is `amazonaws` is in us-east-1, whatever the first is. */
  'any-amazonaws': 'string-to-sign',
  'host-in-any-case': 'string-to-sign',
  /** A host of one label with a hyphen or a port in it. */
  'hyphen-breaks': 'string-to-sign',
  'done-required': 'verdict',
  'done-ignored': 'verdict',
  'one-more-message': 'verdict',
  'too-many-steps': 'verdict',
} as const satisfies Record<string, StepId>;

export type HabitId = keyof typeof habitSteps;
