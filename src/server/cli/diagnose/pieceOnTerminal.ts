import type { Piece } from '../../../core/evidence/piece';
import { pieceInWords } from '../../../words/en/evidence/pieceInWords';
import { onTerminal } from '../../../words/en/onTerminal';

/** What to call a piece of evidence, and what it told, in statements. */
export function pieceOnTerminal(piece: Piece): { readonly name: string; readonly told: readonly string[] } {
  const { name, told } = pieceInWords(piece);
  return { name: onTerminal(name) ?? '', told: told.flatMap((line) => onTerminal(line) ?? []) };
}
