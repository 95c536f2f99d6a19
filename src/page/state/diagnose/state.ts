import { Secret } from '../../../core/credentials/secret';
import type { DriverName } from '../../../core/drivers/roster';
import type { Piece, TooMuch } from '../../../core/evidence/piece';
import type { Answers } from '../../../core/findings/questions';
import type { ServerKind } from '../../../core/findings/seen';
import type { OwnedSecret } from '../../../core/mistakes/search/secretOwner';
import type { SignatureCheck } from '../search/signatureSearch';

/** One piece of evidence, and which it is among all that were brought. */
export interface Brought {
  /** Counts up from 1. */
  readonly id: number;
  /** What was brought at once has the same. */
  readonly with: number;
  readonly piece: Piece;
}

/** What was brought, and what was entered beside it. */
export interface DiagnoseState {
  readonly brought: readonly Brought[];
  /** Stretches of the latest text that no reader could use, masked. */
  readonly left: readonly string[];
  /** Why the latest text was not taken, or not all of it. */
  readonly tooMuch: TooMuch | null;
  readonly secret: Secret;
  readonly connectionString: string;
  readonly driver: DriverName | null;
  readonly serverKind: ServerKind | null;
  readonly answers: Answers;
  readonly check: SignatureCheck | null;
  /** The same of the login that it is held against. */
  readonly otherCheck: SignatureCheck | null;
  /** The secrets that it was checked by. */
  readonly tried: readonly OwnedSecret[];
}

export const initialDiagnoseState: DiagnoseState = {
  brought: [],
  left: [],
  tooMuch: null,
  secret: new Secret(''),
  connectionString: '',
  driver: null,
  serverKind: null,
  answers: {},
  check: null,
  otherCheck: null,
  tried: [],
};
