import { createStore, type StoreApi } from 'zustand/vanilla';
import { Secret } from '../../../core/credentials/secret';
import { eventsOf } from '../../../core/evidence/eventsOf';
import { mostPieces } from '../../../core/evidence/limits';
import { maskText } from '../../../core/evidence/maskText';
import type { Piece, PieceKind } from '../../../core/evidence/piece';
import { piecesIn } from '../../../core/evidence/piecesIn';
import { secretsOf } from '../../../core/evidence/secretsOf';
import type { Answer, QuestionId } from '../../../core/findings/questions';
import type { Clock } from '../../../core/link/ports';
import type { HashConstructor } from '../../../core/sigv4/hash';
import { emptyInputs } from '../inputs/inputs';
import type { SearchPorts } from '../search/signatureSearch';
import { secretsGiven } from '../search/secretsGiven';
import { createTurns } from '../inputs/turns';
import { cursorOf } from '../view/cursor';
import { initialState } from '../view/state';
import type { ViewStore } from '../view/viewStore';
import { diagnosisOf } from './diagnosis';
import { evidenceCheck } from './evidenceCheck';
import { judgedIn } from './judged';
import { knowledgeIn } from './knowledge';
import { initialDiagnoseState, type DiagnoseState } from './state';

export interface DiagnosePorts extends Pick<SearchPorts, 'openLanes'> {
  readonly clock: Clock;
  readonly Sha256: HashConstructor;
}

/** What a person can enter beside the evidence. */
export type Beside = Partial<Pick<DiagnoseState, 'secret' | 'connectionString' | 'driver' | 'serverKind'>>;

export interface DiagnoseActions {
  /**
   * Takes a text apart. What it holds stands behind what was brought before.
   * @param from another mode's paste box: nothing changes where there is no evidence in it. `credentials`: what is left
   *   over, and what names the server, was taken there
   * @returns whether there was any evidence in it
   */
  bring(text: string, from?: 'here' | 'credentials' | 'elsewhere'): boolean;
  remove(id: number): void;
  /** A credentials file in the place of the secret is brought as evidence. */
  enter(change: Beside): void;
  answer(question: QuestionId, answer: Answer | null): void;
  /** Recomputes the signature that was brought with each secret that is at hand. */
  check(): Promise<void>;
  /** Looks further, for any two characters of these secrets that are others. */
  searchTwoCharacters(): Promise<void>;
  /** Ends a search; what was found before stays. */
  cancelSearch(): void;
  /** Forgets everything. */
  clear(): void;
}

export type DiagnoseStore = StoreApi<DiagnoseState> & {
  readonly actions: DiagnoseActions;
  /** What was brought as a log, for steps and stage. */
  readonly view: ViewStore;
};

const ofTheTarget: ReadonlySet<PieceKind> = new Set<PieceKind>([
  'connection-string',
  'driver-version',
  'region',
  'arn',
]);

/** Credentials belong to what went wrong; alone they are none of it. */
function besideCredentials(pieces: readonly Piece[]): readonly Piece[] {
  const taken = pieces.filter(({ kind }) => !ofTheTarget.has(kind));
  return taken.every(({ kind }) => kind === 'credentials') ? [] : taken;
}

/** The store of the mode `Diagnose`: what somebody brings of a login that failed. Nothing of it leaves the page. */
export function createDiagnoseStore({ clock, Sha256, openLanes }: DiagnosePorts): DiagnoseStore {
  const store = createStore<DiagnoseState>(() => initialDiagnoseState);
  const { getState, setState } = store;
  const turns = createTurns<'log'>();
  const viewed = createStore(() => initialState);
  const checks = evidenceCheck(store, { openLanes, steady: clock.steady }, clock.now);
  let last = 0;

  const pieces = (): readonly Piece[] => getState().brought.map(({ piece }) => piece);

  const view: ViewStore = Object.assign(viewed, {
    actions: cursorOf(viewed),
    secrets: () => [...secretsOf(pieces()), getState().secret].filter(({ length }) => length > 0),
  });

  const show = async (): Promise<void> => {
    const turn = turns.begin('log');
    const known = knowledgeIn(getState(), clock.now());
    const judged = judgedIn(getState(), clock.now()).pieces;
    const log = judged.length === 0 ? [] : await eventsOf(judged, known, Sha256);
    if (!turn.stands('log')) return;
    const sessionToken = known.captured?.sessionToken ?? new Secret('');
    const inputs = { ...emptyInputs, sessionToken };
    const step = diagnosisOf(known).findings[0]?.step;
    viewed.setState({
      log,
      inputs,
      ran: log.length === 0 ? null : inputs,
      ...(step === undefined ? {} : { cursor: step }),
    });
  };

  const change = (next: Partial<DiagnoseState>): void => {
    setState(next);
    void show();
  };

  const actions: DiagnoseActions = {
    bring(text, from = 'here') {
      const found = piecesIn(
        text,
        checks.atHand().map(({ secret }) => secret),
      );
      // Beside credentials, what names their server is no evidence of what went wrong.
      const taken = from === 'credentials' ? besideCredentials(found.pieces) : found.pieces;
      if (from !== 'here' && taken.length === 0) return false;
      const { brought } = getState();
      const own = last + 1;
      const total = brought.length + taken.length;
      const kept = taken.slice(0, Math.max(0, mostPieces - brought.length));
      change({
        brought: [...brought, ...kept.map((piece) => ({ id: ++last, with: own, piece }))],
        left:
          from === 'credentials' ? [] : found.left.map((span) => maskText(text.slice(span.start, span.end))),
        tooMuch:
          found.tooMuch ?? (total > mostPieces ? { of: 'pieces', found: total, limit: mostPieces } : null),
      });
      void checks.check();
      return taken.length > 0;
    },
    remove(id) {
      change({ brought: getState().brought.filter((one) => one.id !== id), tooMuch: null });
      void checks.check();
    },
    enter(beside) {
      // A credentials file in the field is evidence: each profile stands in the list, and is tried.
      const isFile = beside.secret && secretsGiven(beside.secret).some(({ whose }) => whose.from !== 'field');
      if (!beside.secret || !isFile) return change(beside);
      change({ ...beside, secret: initialDiagnoseState.secret });
      actions.bring(beside.secret.reveal());
    },
    answer(question, answer) {
      const { [question]: _old, ...others } = getState().answers;
      change({ answers: answer === null ? others : { ...others, [question]: answer } });
    },
    check: checks.check,
    searchTwoCharacters: checks.searchTwoCharacters,
    cancelSearch: checks.cancel,
    clear() {
      checks.forget();
      change(initialDiagnoseState);
    },
  };
  return Object.assign(store, { actions, view });
}
