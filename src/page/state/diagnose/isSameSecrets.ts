import type { OwnedSecret } from '../../../core/mistakes/search/secretOwner';

/** Whether the same secrets stand in the same order. */
export function isSameSecrets(one: readonly OwnedSecret[], other: readonly OwnedSecret[]): boolean {
  return one.length === other.length && one.every(({ secret }, i) => other[i]?.secret.equals(secret));
}
