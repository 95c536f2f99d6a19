import type { WrongBesides } from '../facts/check';
import type { ObservedFinding } from '../observed/finding';

/** What is certain to be refused, once each. */
export function wrongBesides(findings: readonly ObservedFinding[]): readonly WrongBesides[] {
  return [...new Set(findings.filter(({ level }) => level === 'bad').map(({ id }) => id))];
}
