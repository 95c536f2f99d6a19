import type { ReactNode } from 'react';
import './Progress.css';

export interface ProgressProps {
  readonly label: string;
  /** From 0 to 1. */
  readonly share: number;
  /** Stands behind the bar: what it comes to in words. */
  readonly children: ReactNode;
}

/** How far something has come that takes its time. */
export function Progress({ label, share, children }: ProgressProps) {
  return (
    <div className="k-progress">
      <progress aria-label={label} max={1} value={share} />
      <span className="k-progress-words">{children}</span>
    </div>
  );
}
