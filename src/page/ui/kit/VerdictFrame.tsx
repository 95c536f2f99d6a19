import type { ReactNode } from 'react';
import { useOnPaper } from './paper';
import './VerdictFrame.css';

export interface VerdictFrameProps {
  readonly outcome: string;
  /** Of inputs before a change. */
  readonly stale?: boolean;
  /** Where it leads, e.g. `Show step: Verdict`; null where it speaks of no step. */
  readonly way: string | null;
  readonly onGo: () => void;
  readonly children: ReactNode;
}

/** Pinned at the top, announced when it changes; it leads to the step that it speaks of. */
export function VerdictFrame({ outcome, stale = false, way, onGo, children }: VerdictFrameProps) {
  const paper = useOnPaper();
  return (
    <div role="status" aria-label="Verdict" data-outcome={outcome} data-stale={stale} className="k-verdict">
      {way === null || paper ? (
        children
      ) : (
        <button type="button" className="k-verdict-way" title={way} onClick={onGo}>
          {children}
        </button>
      )}
    </div>
  );
}
