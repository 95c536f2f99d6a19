import type { Knowledge } from './knowledge';
import type { Trouble } from './seen';

/** The troubles of one kind, in the order of the pieces. */
export function troublesOf<K extends Trouble['kind']>(
  { troubles = [] }: Knowledge,
  kind: K,
): readonly Extract<Trouble, { readonly kind: K }>[] {
  return troubles.filter((one): one is Extract<Trouble, { readonly kind: K }> => one.kind === kind);
}
