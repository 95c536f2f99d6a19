import type { StepId } from '../vocabulary/steps';
import type { Basis, BasisOf } from './basis';
import type { Checked, FindingCode } from './finding';
import type { Knowledge, Known } from './knowledge';
import type { Subject } from './subject';

/** What a test says beyond what its row says; `step`, `about` and `basis` where they are not the row's. */
export type Said<C extends FindingCode> = {
  readonly [K in C]: Omit<Checked<K>, 'step' | 'about' | 'basis'> & {
    readonly step?: StepId;
    readonly about?: Subject;
    readonly basis?: Basis;
  };
}[C];

/** One row of the catalogue. */
export interface Rule<C extends FindingCode = FindingCode> {
  /** What has to be known before it can be told whether it holds. */
  readonly needs: readonly Known[];
  readonly step: StepId;
  readonly about: Subject;
  /** Pure; nothing where nothing can be said. Called only with all that it needs. */
  readonly test: (known: Knowledge) => readonly Checked<C>[];
}

/** Makes a row whose test is typed by its codes and by what it needs; `basis`: what its findings rest on. */
export function rule<C extends FindingCode, N extends Known>(row: {
  readonly needs: readonly N[];
  readonly step: StepId;
  readonly about: Subject;
  readonly basis: NoInfer<BasisOf<C>>;
  readonly test: (known: Knowledge & Required<Pick<Knowledge, N>>) => readonly Said<C>[];
}): Rule<C> {
  const { basis, test, ...shared } = row;
  const { step, about } = shared;
  return {
    ...shared,
    test: (known) =>
      // What it needs is there: `judge` has looked.
      test(known as Knowledge & Required<Pick<Knowledge, N>>).map(
        (said) => ({ step, about, basis: basisOf(basis, said), ...said }) as unknown as Checked<C>,
      ),
  };
}

function basisOf<C extends FindingCode>(basis: BasisOf<C>, { code, facts }: Said<C>): Basis {
  if ('on' in basis) return basis;
  // The facts are those of the code that it is taken by.
  const own = (basis as Readonly<Record<C, Basis | ((of: unknown) => Basis)>>)[code];
  return typeof own === 'function' ? own(facts) : own;
}
