import type { FindingCode } from './finding';
import type { Judged } from './judge';
import type { Knowledge } from './knowledge';

/**
 * Of a run whose messages somebody changed, nothing is told as a cause that is not certain but the change itself: key
 * and secret are not suspected of what a person did.
 */
export function withoutGuesses<C extends FindingCode>(judged: Judged<C>, { changed }: Knowledge): Judged<C> {
  if (!changed) return judged;
  const findings = judged.findings.filter(
    ({ level, code }) => level === 'certain' || code === 'changed-by-hand',
  );
  return { ...judged, findings };
}
