import type { ValueName } from '../../../core/vocabulary/values';
import { ValueLetter } from './ValueLetter';

/**
 * Attributes of what is folded: the bytes that it stands for, by which `showStop` finds what it has to unfold, and the
 * values in them, with which it lights up.
 */
export function foldedOver(from: number, to: number, names: readonly ValueName[]) {
  return {
    'data-from': from,
    'data-to': to,
    'data-lights': names.length === 0 ? undefined : names.join(' '),
  };
}

/** The letters of the values that stand in what is folded. */
export function HeldBack({ names }: { readonly names: readonly ValueName[] }) {
  return names.map((name) => <ValueLetter key={name} name={name} />);
}
