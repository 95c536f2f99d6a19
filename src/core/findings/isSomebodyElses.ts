import type { Knowledge } from './knowledge';

/** Whether it was brought as evidence: the page's own faults, and a relay's, are of its own way out. */
export function isSomebodyElses({
  by,
  target,
}: {
  readonly by: Knowledge['by'] | undefined;
  readonly target: Knowledge['target'] | undefined;
}): boolean {
  return by === 'driver' && target === undefined;
}
