import { kindsIn } from './kindsIn';
import type { Piece } from './piece';
import { valuesOf, type Told } from './valuesOf';

/**
 * What each piece tells, in their order. Of several sets of credentials the login was made with one at most, the one
 * whose key it names: the others tell nothing of it.
 */
export function toldOf(pieces: readonly Piece[]): readonly (readonly Told[])[] {
  const isOneOfSeveral = kindsIn(pieces, 'credentials').length > 1;
  const named = new Set(
    pieces
      .filter(({ kind }) => kind !== 'credentials')
      .flatMap(valuesOf)
      .flatMap(([value, text]) => (value === 'accessKeyId' ? [text] : [])),
  );
  return pieces.map((piece) =>
    piece.kind === 'credentials' && isOneOfSeveral && !named.has(piece.facts.accessKeyId ?? '')
      ? []
      : valuesOf(piece),
  );
}
