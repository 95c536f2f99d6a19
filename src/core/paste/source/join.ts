import { looksLikeKeyId, looksLikeSecret } from '../../credentials/looks';
import { fieldNamed } from '../names';
import type { Token } from './lex';
import type { Literal } from './quotes';

const operators = ['+', '.', '..', '&', '\\'];

/**
 * Joins the pieces of a text that is broken over several literals: with an operator between them, or with nothing, as C,
 * Python and Ruby have it. A piece that is a name, or is whole by its look, stays for itself where there is no operator.
 */
export function joinLiterals(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    at += 1;
    if (token.kind !== 'literal') {
      joined.push(token);
      continue;
    }
    const pieces: Literal[] = [token];
    for (let next = nextPiece(tokens, at, token); next; next = nextPiece(tokens, at, next.piece)) {
      pieces.push(next.piece);
      at = next.after;
    }
    joined.push(pieces.length === 1 ? token : whole(pieces));
  }
  return joined;
}

function nextPiece(
  tokens: readonly Token[],
  at: number,
  before: Literal,
): { readonly piece: Literal; readonly after: number } | undefined {
  let operator = '';
  let next = at;
  while (tokens[next]?.kind === 'mark' && operator.length < 2) {
    operator += tokens[next]?.text;
    next += 1;
  }
  const piece = tokens[next];
  if (piece?.kind !== 'literal' || piece.isBare || before.isBare) return undefined;
  const isJoined = operator === '' ? !isWhole(before) && !isWhole(piece) : operators.includes(operator);
  return isJoined ? { piece, after: next + 1 } : undefined;
}

function isWhole({ text }: Literal): boolean {
  const isName = fieldNamed(text, 'free', 'general') !== undefined;
  return isName || looksLikeKeyId(text) || (text.length === 40 && looksLikeSecret(text));
}

function whole(pieces: readonly Literal[]): Literal {
  const [first] = pieces;
  return {
    kind: 'literal',
    text: pieces.map(({ text }) => text).join(''),
    start: first?.start ?? 0,
    end: pieces.at(-1)?.end ?? 0,
    expands: pieces.some(({ expands }) => expands),
    pieces,
  };
}
