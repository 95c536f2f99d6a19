import type { SeenValue } from '../../findings/seen';
import { comparable } from '../comparable';
import type { Piece, PieceKind } from '../piece';
import { valuesOf } from '../valuesOf';

/** What was brought at once, in the order of what was brought. */
export type Brought = readonly (readonly Piece[])[];

/** No two logins have one of these in common, and no login has two. */
const ofOneLogin: ReadonlySet<SeenValue> = new Set<SeenValue>([
  'clientNonce',
  'serverNonce',
  'authorization',
  'signature',
  'canonicalRequest',
  'stringToSign',
  'clientFirst',
  'clientFinal',
]);

/** What by itself is a login that can be held against another. */
const ofLogins: ReadonlySet<PieceKind> = new Set<PieceKind>([
  'sasl-payload',
  'sasl-command',
  'wire-message',
  'authorization-header',
  'canonical-request',
  'string-to-sign',
  'connection-string',
]);

/**
 * The pieces of each login. Where what is brought holds another value of what a login has once, another login begins;
 * what was brought with it is its.
 * @returns one, where there is nothing to tell several apart by
 */
export function loginsIn(brought: Brought): readonly (readonly Piece[])[] {
  const logins: Login[] = [];
  for (const pieces of brought) {
    const last = logins.at(-1);
    const isOther = last !== undefined && pieces.some((piece) => isOfAnother(last, piece));
    if (!last || isOther) logins.push(begun());
    for (const piece of pieces) {
      const own = logins.at(-1) ?? begun();
      if (isOfAnother(own, piece)) logins.push(begun());
      add(logins.at(-1) ?? own, piece);
    }
  }
  const whole = logins.filter(({ pieces }) => pieces.some(({ kind }) => ofLogins.has(kind)));
  return whole.length < 2 ? [brought.flat()] : whole.map(({ pieces }) => pieces);
}

interface Login {
  readonly pieces: Piece[];
  readonly values: Map<string, unknown>;
}

function begun(): Login {
  return { pieces: [], values: new Map() };
}

function add(login: Login, piece: Piece): void {
  login.pieces.push(piece);
  for (const [value, text] of tellingOf(piece)) login.values.set(value, text);
}

function isOfAnother({ values }: Login, piece: Piece): boolean {
  return tellingOf(piece).some(([value, text]) => values.has(value) && values.get(value) !== text);
}

function tellingOf(piece: Piece): readonly (readonly [string, unknown])[] {
  const told = valuesOf(piece).flatMap(([value, text]) =>
    ofOneLogin.has(value) ? [[value as string, comparable(text)] as const] : [],
  );
  return piece.kind === 'connection-string'
    ? [...told, ['connectionString', comparable(piece.facts.whole)]]
    : told;
}
