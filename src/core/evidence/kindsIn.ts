import type { Piece, PieceKind } from './piece';

/** The pieces of one kind, in their order. */
export function kindsIn<K extends PieceKind>(
  pieces: readonly Piece[],
  kind: K,
): readonly Extract<Piece, { readonly kind: K }>[] {
  return pieces.filter((piece): piece is Extract<Piece, { readonly kind: K }> => piece.kind === kind);
}
