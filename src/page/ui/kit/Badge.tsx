import type { Party } from '../../../core/vocabulary/steps';
import './Badge.css';

export interface BadgeProps {
  readonly letter: string;
  /** Whose hue it has: that of the value's maker. */
  readonly party: Party;
  /** The value that it lights up with. */
  readonly lights?: string;
  /** The value that lights up when it is pointed at. */
  readonly points?: string;
  /** For a row of them. */
  readonly small?: boolean;
}

/** A named value's letter in its maker's hue. Decoration: the name stands beside it, or is told elsewhere. */
export function Badge({ letter, party, lights, points, small = false }: BadgeProps) {
  return (
    <span
      className="k-badge"
      data-party={party}
      data-lights={lights}
      data-point={points}
      data-small={small || undefined}
      aria-hidden="true"
    >
      {letter}
    </span>
  );
}
