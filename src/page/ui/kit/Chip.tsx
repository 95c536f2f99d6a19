import type { ReactNode } from 'react';
import './Chip.css';

export interface ChipProps {
  readonly children: ReactNode;
  readonly tone?: 'neutral' | 'info' | 'ok' | 'warn' | 'bad';
}

/** A short fact in a box: the format found, a stale mark, a count. */
export function Chip({ children, tone = 'neutral' }: ChipProps) {
  return (
    <span className="k-chip" data-tone={tone}>
      {children}
    </span>
  );
}
