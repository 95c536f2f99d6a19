import { Secret } from '../../../core/credentials/secret';
import type { Piece } from '../../../core/evidence/piece';

/** Everything in pieces that is a secret: what an export must not hold. */
export function secretsInPieces(pieces: readonly Piece[]): readonly Secret[] {
  return pieces.flatMap(({ facts }) => secretsIn(facts));
}

function secretsIn(value: unknown): readonly Secret[] {
  if (value instanceof Secret) return [value];
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(secretsIn);
}
