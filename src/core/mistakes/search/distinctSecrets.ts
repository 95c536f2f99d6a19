import type { OwnedSecret } from './secretOwner';

/** The most secrets that a signature is checked by at once. */
export const mostSecrets = 20;

/** In their order, each once and none that is empty; no more than `mostSecrets`. */
export function distinctSecrets(all: readonly OwnedSecret[]): readonly OwnedSecret[] {
  const distinct: OwnedSecret[] = [];
  for (const one of all) {
    if (one.secret.length === 0 || distinct.length === mostSecrets) continue;
    if (!distinct.some(({ secret }) => secret.equals(one.secret))) distinct.push(one);
  }
  return distinct;
}
