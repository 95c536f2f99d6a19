import type { SyntaxProblem } from '../ignored';
import type { Findings } from '../reading';

/** A place at which the syntax breaks. */
export interface Problem {
  readonly start: number;
  readonly end: number;
  readonly reason: SyntaxProblem;
}

/** The first problems are told apart, the others together. */
const problemsTold = 20;

/** @param language what the text is broken as, e.g. `JSON` */
export function reportProblems(
  problems: readonly Problem[],
  length: number,
  language: string,
  findings: Findings,
): void {
  for (const { start, end, reason } of problems.slice(0, problemsTold)) {
    findings.miss(
      Math.min(start, length),
      Math.min(end, length),
      { named: language },
      { reason: 'syntax', problem: reason },
    );
  }
  const next = problems[problemsTold];
  if (next)
    findings.miss(Math.min(next.start, length), length, { named: language }, { reason: 'broken-further-on' });
}
