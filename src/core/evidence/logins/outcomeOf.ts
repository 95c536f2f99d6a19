import type { Knowledge } from '../../findings/knowledge';

/** How a login went, as far as it was seen. */
export type LoginOutcome = 'accepted' | 'refused' | 'failed' | 'unknown';

export function outcomeOf({ ending }: Knowledge): LoginOutcome {
  switch (ending?.outcome) {
    case 'authenticated':
      return 'accepted';
    case 'rejected':
      return 'refused';
    case 'failed':
      return 'failed';
    default:
      return 'unknown';
  }
}
