import type { WrongBesides } from '../facts/check';
import type { LoginFacts } from '../facts/login';
import type { Checked } from '../finding';

/** What is certain to be refused, in the order in which a person reads it. */
export function wrongBesides(findings: readonly Checked<keyof LoginFacts>[]): readonly WrongBesides[] {
  return findings.filter(({ level }) => level === 'certain').map(({ code, about }) => ({ code, about }));
}
