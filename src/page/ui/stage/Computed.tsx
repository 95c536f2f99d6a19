import type { ReactNode } from 'react';
import type { StepId } from '../../../core/vocabulary/steps';
import { values, type ValueName } from '../../../core/vocabulary/values';
import { Badge } from '../kit/Badge';
import { StepLink } from '../shared/StepLink';
import './Computed.css';

interface ComputedProps {
  /** The named value that goes in, if it is one. */
  readonly from?: ValueName;
  readonly what: ReactNode;
  /** What is done with it, e.g. SHA-256. */
  readonly by: ReactNode;
  /** Cut short where it is long. */
  readonly to: ReactNode;
  /** The step that uses what comes out; left out where that is this step. */
  readonly into?: StepId;
}

/** One computation on a line: what goes in, what is done, what comes out, where that goes. */
export function Computed({ from, what, by, to, into }: ComputedProps) {
  return (
    <div className="k-box stage-computed">
      <span className="k-line">
        {from === undefined ? null : <Badge letter={values[from].letter} party={values[from].maker} />}
        {what}
      </span>
      <span className="stage-by">
        <span aria-hidden="true">─</span> {by} <span aria-hidden="true">→</span>
      </span>
      {to}
      {into === undefined ? null : (
        <span className="stage-goes">
          goes into <StepLink step={into} />
        </span>
      )}
    </div>
  );
}
