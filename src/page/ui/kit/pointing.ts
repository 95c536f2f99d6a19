import type { ValueName } from '../../../core/vocabulary/values';

/** Called with a value's name when it is pointed at or focused, and with null when no longer. */
export type OnPoint = (name: ValueName | null) => void;

export interface Pointing {
  readonly tabIndex?: 0;
  readonly onPointerEnter?: () => void;
  readonly onPointerLeave?: () => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

const nothing: Pointing = {};

/** What makes an element stand for a named value: hover and focus say so. Spread it onto the element. */
export function pointing(name: ValueName | undefined, onPoint: OnPoint | undefined): Pointing {
  if (name === undefined || onPoint === undefined) return nothing;
  const point = (): void => onPoint(name);
  const leave = (): void => onPoint(null);
  return { tabIndex: 0, onPointerEnter: point, onPointerLeave: leave, onFocus: point, onBlur: leave };
}
