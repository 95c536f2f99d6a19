import type { Party } from '../../../core/vocabulary/steps';
import './Badge.css';

export interface BadgeProps {
  readonly letter: string;
  /** Whose hue it has: that of the value's maker. */
  readonly party: Party;
  /** The value that it lights up with. */
  readonly lights?: string;
}

/** A named value's letter in its maker's hue. Decoration: the name stands beside it. */
export function Badge({ letter, party, lights }: BadgeProps) {
  return (
    <span className="k-badge" data-party={party} data-lights={lights} aria-hidden="true">
      {letter}
    </span>
  );
}
