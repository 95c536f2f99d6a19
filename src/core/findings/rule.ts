import type { StepId } from '../vocabulary/steps';
import type { Checked, FindingCode } from './finding';
import type { Knowledge, Known } from './knowledge';
import type { Subject } from './subject';

/** What a test says beyond what its row says; `step` and `about` where they are not the row's. */
export type Said<C extends FindingCode> = {
  readonly [K in C]: Omit<Checked<K>, 'step' | 'about'> & {
    readonly step?: StepId;
    readonly about?: Subject;
  };
}[C];

/** One row of the catalogue. */
export interface Rule<C extends FindingCode = FindingCode> {
  readonly id: string;
  /** What has to be known before it can be told whether it holds. */
  readonly needs: readonly Known[];
  readonly step: StepId;
  readonly about: Subject;
  /** Where the fact behind it is from, e.g. `failures.md A36`, or a section of a specification. */
  readonly source: string;
  /** Pure; nothing where nothing can be said. Called only with all that it needs. */
  readonly test: (known: Knowledge) => readonly Checked<C>[];
}

/** Makes a row whose test is typed by its codes and by what it needs. */
export function rule<C extends FindingCode, N extends Known>(row: {
  readonly id: string;
  readonly needs: readonly N[];
  readonly step: StepId;
  readonly about: Subject;
  readonly source: string;
  readonly test: (known: Knowledge & Required<Pick<Knowledge, N>>) => readonly Said<C>[];
}): Rule<C> {
  return {
    ...row,
    test: (known) =>
      // What it needs is there: `judge` has looked.
      row
        .test(known as Knowledge & Required<Pick<Knowledge, N>>)
        .map((said) => ({ step: row.step, about: row.about, ...said }) as unknown as Checked<C>),
  };
}
