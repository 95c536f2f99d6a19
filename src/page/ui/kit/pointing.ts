import type { ValueName } from '../../../core/vocabulary/values';

/** Attributes by which `shared/followPointer` finds what stands for a value. */
export interface Pointing {
  readonly 'data-point'?: ValueName;
  readonly role?: 'button';
  readonly tabIndex?: -1;
  readonly 'aria-pressed'?: false;
}

const nothing: Pointing = {};

/**
 * What makes an element stand for a named value: pointed at or focused it lights that up everywhere, chosen it pins it.
 * Spread it onto the element. Of those inside an element with `data-roving`, one is reached by Tab, the others from
 * there by ↑ and ↓.
 */
export function pointing(name: ValueName | undefined): Pointing {
  if (name === undefined) return nothing;
  return { 'data-point': name, role: 'button', tabIndex: -1, 'aria-pressed': false };
}
