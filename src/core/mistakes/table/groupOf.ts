import type { Mistake } from './mistake';

/** The groups in which mistakes are shown: by what is broken, along the path. */
export const mistakeGroups = ['credentials', 'conversation', 'request', 'signing', 'server', 'sts'] as const;

export type MistakeGroup = (typeof mistakeGroups)[number];

/** A client's mistakes are told apart by the step at which they are made. */
export function groupOf({ side, at }: Mistake): MistakeGroup {
  if (side !== 'client') return side;
  switch (at) {
    case 'credentials':
    case 'request':
      return at;
    case 'client-first':
      return 'conversation';
    default:
      return 'signing';
  }
}
