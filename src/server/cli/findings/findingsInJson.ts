import type { Level } from '../../../core/findings/finding';
import type { Judged } from '../../../core/findings/judge';
import type { StepId } from '../../../core/vocabulary/steps';
import { basisInWords } from '../../../words/en/findings/basisInWords';
import { inOrder } from './findingLines';
import { findingOnTerminal } from './findingOnTerminal';

/** A finding, as `--json` has it. */
export interface FindingInJson {
  readonly code: string;
  readonly level: Level;
  /** The step at which it shows. */
  readonly step: StepId;
  /** Whether it tells a cause, or what happened without one. */
  readonly tells: 'cause' | 'what-happened';
  /** What is claimed in it beyond what is in hand, and on what grounds. */
  readonly restsOn: string;
  readonly says: string;
  /** What to do, the likeliest first. */
  readonly next: readonly string[];
}

/** What `--json` of every command has of what was found. */
export interface FindingsInJson {
  /** The likeliest cause first. */
  readonly findings: readonly FindingInJson[];
  /** What was looked at and is no cause, in sentences. */
  readonly ruledOut: readonly string[];
}

export function findingsInJson({ findings, harmless, passed }: Judged): FindingsInJson {
  return {
    findings: findings.map((finding) => {
      const { says, next } = findingOnTerminal(finding);
      const { code, level, step, untold, basis } = finding;
      const tells = untold ? 'what-happened' : 'cause';
      return { code, level, step, tells, restsOn: basisInWords(basis), says, next };
    }),
    ruledOut: inOrder(harmless, passed),
  };
}
