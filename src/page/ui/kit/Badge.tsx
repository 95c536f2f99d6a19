import type { ValueColour } from '../../../core/vocabulary/values';
import './Badge.css';

export interface BadgeProps {
  readonly letter: string;
  readonly colour: ValueColour;
  readonly lit?: boolean;
}

/** A named value's letter in its colour. Decoration: the name stands beside it. */
export function Badge({ letter, colour, lit = false }: BadgeProps) {
  return (
    <span className="k-badge" data-colour={colour} data-lit={lit || undefined} aria-hidden="true">
      {letter}
    </span>
  );
}
