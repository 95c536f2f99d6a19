import type { Findings } from '../reading';

/** A place at which the syntax breaks; `reason` is the end of a sentence. */
export interface Problem {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
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
    findings.miss(Math.min(start, length), Math.min(end, length), language, `It is broken here: ${reason}.`);
  }
  const next = problems[problemsTold];
  if (next)
    findings.miss(
      Math.min(next.start, length),
      length,
      language,
      'It is broken in more places from here on.',
    );
}
