import type { StsCause } from '../../../core/sts/refusalCause';
import type { Subject } from '../../../core/findings/subject';
import { subjectsInWords } from './subjectNames';

/** What passed in the sandbox’s STS before the check that failed; the first that fails ends it. */
export function passedInSandbox(earlier: readonly Subject[]): string | undefined {
  return earlier.length === 0
    ? undefined
    : `The first check that fails ends it, so these passed before, in this sandbox’s order: ${subjectsInWords(earlier)}.`;
}

/** The same of STS itself, whose order nobody has seen (corrections A7). */
export function passedAtSts(earlier: readonly Subject[], { kind }: StsCause): string | undefined {
  if (earlier.length === 0) return undefined;
  const token = kind === 'expired' ? ' Whether it compares the signature before the token is not known.' : '';
  return `If STS checks in the order that was seen at another service of AWS, these passed before: ${subjectsInWords(earlier)}.${token}`;
}
