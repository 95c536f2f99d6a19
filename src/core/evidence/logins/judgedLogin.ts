import type { Knowledge } from '../../findings/knowledge';
import { knowledgeOfPieces, type Beside } from '../knowledgeOfPieces';
import type { Piece } from '../piece';
import { loginsIn, type Brought } from './loginsIn';
import { outcomeOf } from './outcomeOf';

/** Of several logins the one that is to be explained, and one to hold it against. */
export interface JudgedLogin {
  readonly known: Knowledge;
  readonly pieces: readonly Piece[];
  /** One that was let in, where there is one; null where one login was brought alone. */
  readonly other: { readonly known: Knowledge; readonly pieces: readonly Piece[] } | null;
}

/** What is known of the login that was refused, or else of the first that was not let in. Places count among all pieces. */
export function judgedLogin(brought: Brought, beside: Beside): JudgedLogin {
  const all = brought.flat();
  const logins = loginsIn(brought).map((own) => {
    // Credentials are of whichever login names them.
    const pieces = all.filter((piece) => own.includes(piece) || piece.kind === 'credentials');
    return { pieces, known: renumbered(knowledgeOfPieces(pieces, beside), pieces, all) };
  });
  const rank = ({ known }: (typeof logins)[number]): number => ranks[outcomeOf(known)];
  const [judged, ...others] = logins.toSorted((a, b) => rank(a) - rank(b));
  if (!judged) return { known: knowledgeOfPieces([], beside), pieces: [], other: null };
  const accepted = others.find(({ known }) => outcomeOf(known) === 'accepted');
  return { ...judged, other: accepted ?? others[0] ?? null };
}

const ranks = { refused: 0, failed: 1, unknown: 2, accepted: 3 } as const;

function renumbered(known: Knowledge, own: readonly Piece[], all: readonly Piece[]): Knowledge {
  if (own.length === all.length) return known;
  /** 0 is what was entered beside the pieces. */
  const number = (n: number): number => {
    const piece = own[n - 1];
    return piece ? all.indexOf(piece) + 1 : n;
  };
  const { toldBy, troubles, disagreements } = known;
  return {
    ...known,
    ...(toldBy
      ? { toldBy: Object.fromEntries(Object.entries(toldBy).map(([value, n]) => [value, number(n)])) }
      : {}),
    ...(troubles ? { troubles: troubles.map((one) => ({ ...one, piece: number(one.piece) })) } : {}),
    ...(disagreements
      ? { disagreements: disagreements.map((one) => ({ ...one, pieces: one.pieces.map(number) })) }
      : {}),
  };
}
