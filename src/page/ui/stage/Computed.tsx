import type { ReactNode } from 'react';
import type { Step, StepId } from '../../../core/vocabulary/steps';
import { values, type ValueName } from '../../../core/vocabulary/values';
import { Badge } from '../kit/Badge';
import { ExternalIcon } from '../kit/icons';
import { useOnPaper } from '../kit/paper';
import { StepLink } from '../shared/StepLink';
import './Computed.css';

interface ComputedProps {
  /** Where SigV4 says so, if it numbers this by itself. */
  readonly spec?: Step['spec'];
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
export function Computed({ spec, from, what, by, to, into }: ComputedProps) {
  const paper = useOnPaper();
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
      {into === undefined && spec === undefined ? null : (
        <span className="stage-goes">
          {into === undefined ? null : (
            <span>
              goes into <StepLink step={into} />
            </span>
          )}
          {spec === undefined ? null : paper ? (
            spec.label
          ) : (
            <a className="k-line" href={spec.url} target="_blank" rel="noreferrer">
              {spec.label} <ExternalIcon />
            </a>
          )}
        </span>
      )}
    </div>
  );
}
