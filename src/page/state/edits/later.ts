import type { StoreApi } from 'zustand/vanilla';
import type { Pasted } from '../../../core/paste/pasted';
import { inputsOfPaste, sourceOfPaste } from '../inputs/fromPaste';
import type { Inputs } from '../inputs/inputs';
import type { InputTurn, InputTurns } from '../inputs/inputTurns';
import { givingWay } from '../inputs/sourceInputs';
import type { PasteRecord, State } from '../view/state';
import type { Edits } from './edits';

/** What comes after a while and changes inputs then. */
export interface Later {
  /** Has a paste read, and takes what was found, but for what the person changed while it was read. */
  takePaste(reading: Promise<Pasted>): Promise<Pasted>;
  /** As `edit`, remembering what was pasted and what it replaced. */
  applyPaste(paste: Paste, change: Partial<Inputs>): void;
  /** Changes inputs by what comes later, but for what the person changed meanwhile; a run waits for it. */
  later<T>(coming: Promise<T>, changeBy: (result: T) => Partial<Inputs> | null): Promise<T>;
  /** Until all of it has come; null where nothing is on its way. */
  pending(): Promise<unknown> | null;
}

/** `before` where it is known already, since it mends a paste. */
type Paste = Omit<PasteRecord, 'before'> & Partial<Pick<PasteRecord, 'before'>>;

export function laterOf(
  { getState, setState }: StoreApi<State>,
  { edit, arrive }: Pick<Edits, 'edit' | 'arrive'>,
  turns: InputTurns,
): Later {
  const all = latestOf();
  const pastes = latestOf();

  const waitedFor = <T>(work: Promise<T>): Promise<T> => {
    all.set(all.get(), work);
    return work;
  };

  const apply = (paste: Paste, change: Partial<Inputs>, replaced: Inputs, turn: InputTurn): void => {
    const { paste: last, inputs } = getState();
    const before = paste.before ?? (last?.pasted === paste.pasted ? last.before : replaced);
    const gives = givingWay(inputs, change, ['example', 'fields']);
    const taken = edit({ machine: null, ...gives, ...change }, turn);
    // Where a person did otherwise with all of it, nothing was pasted.
    const names = Object.keys(change);
    if (names.length > 0 && !names.some((name) => name in taken)) return;
    setState({ paste: { ...paste, before } });
    // A token alone is no source yet, nor is its role: what is missing is asked for where the source is shown.
    if (sourceOfPaste(paste.pasted) === 'web-identity')
      setState({ source: { id: 'web-identity', byHand: false }, cursor: 'credentials' });
  };

  return {
    pending: all.get,
    applyPaste: (paste, change) => apply(paste, change, getState().inputs, turns.begin()),
    takePaste(reading) {
      const turn = turns.begin();
      const replaced = getState().inputs;
      const earlier = pastes.get();
      arrive(turn);
      // In the order in which they were pasted: what makes room for a paste, and what its undoing restores, depends on
      // those before it.
      const taking = async (): Promise<Pasted> => {
        await Promise.allSettled([earlier, reading]);
        const before = earlier === null ? replaced : getState().inputs;
        const pasted = await reading;
        if (pasted.kind === 'credentials' || pasted.kind === 'identity-token')
          apply({ pasted, chosen: 0 }, inputsOfPaste(pasted, 0), before, turn);
        return pasted;
      };
      const taken = taking();
      pastes.set(taken);
      return waitedFor(taken);
    },
    later(coming, changeBy) {
      const turn = turns.begin();
      arrive(turn);
      const taking = async (): Promise<Awaited<typeof coming>> => {
        const result = await coming;
        const change = changeBy(result);
        if (change !== null) edit(change, turn);
        return result;
      };
      return waitedFor(taking());
    },
  };
}

/** The latest of works that come one after another, until it has ended; null where none is on its way. */
function latestOf() {
  let latest: Promise<void> | null = null;
  return {
    get: (): Promise<void> | null => latest,
    /** It lasts until all of these have ended, well or not. */
    set(...works: readonly (Promise<unknown> | null)[]): void {
      const settle = async (): Promise<void> => {
        await Promise.allSettled(works);
        if (latest === mine) latest = null;
      };
      const mine = settle();
      latest = mine;
    },
  };
}
