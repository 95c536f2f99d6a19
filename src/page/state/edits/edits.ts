import type { StoreApi } from 'zustand/vanilla';
import type { Clock } from '../../../core/link/ports';
import { isArrival, withoutExample } from '../inputs/arrival';
import { standsWhole, takeStanding, type InputTurn, type InputTurns } from '../inputs/inputTurns';
import type { Inputs } from '../inputs/inputs';
import { emptied } from '../inputs/sourceInputs';
import type { Answering, State } from '../view/state';
import { withChallengeOfLog } from './challengeOfLog';

export interface Edits {
  /**
   * @param turn when it was begun; now, if not said
   * @returns what took effect: what was begun before a person did otherwise comes too late
   */
  edit(wanted: Partial<Inputs>, turn?: InputTurn): Partial<Inputs>;
  /**
   * Takes other credentials altogether; a paste is forgotten.
   * @param turn when they were asked for; now, if not said
   * @returns false, and nothing has changed, where a person did otherwise since
   */
  replace(wanted: Partial<Inputs>, turn?: InputTurn): boolean;
  /** Something of the person's own is on its way, whatever it will be: no example is to answer for it. */
  arrive(turn?: InputTurn): void;
  undoPaste(): void;
}

/** What goes along with an edit. */
export interface EditEffects {
  /** Ends a run that is under way. */
  stop(): void;
  /** Computes what can be computed at once for what is entered now. */
  recompute(): void;
  /** How that answers these inputs at once, if it does. */
  answers(inputs: Inputs): Answering | null;
  /** Has taken effect; told to the machine that serves the page. */
  heed(change: Partial<Inputs>): void;
}

/** How inputs change, whoever changes them. */
export function editsOf(
  { getState, setState }: StoreApi<State>,
  turns: InputTurns,
  clock: Clock,
  effects: EditEffects,
): Edits {
  const edit: Edits['edit'] = (wanted, turn = turns.begin()) => {
    const before = getState().inputs;
    const change = takeStanding({ inFields: null, ...withoutExample(before, wanted) }, turn);
    const inputs = { ...before, ...change };
    // A challenge on paper is answered by another run, so one that is under way or held ends here.
    if (inputs.target === 'challenge' && before.target !== 'challenge') effects.stop();
    const next = inputs.target === before.target ? inputs : withChallengeOfLog(inputs, getState(), clock);
    const recomputes = Object.keys(wanted).some((name) => name !== 'breakpoints' && name !== 'fixed');
    setState({
      inputs: next,
      answering: recomputes ? effects.answers(next) : null,
      ...(isArrival(before, change) ? { arrived: true } : {}),
    });
    if (recomputes) effects.recompute();
    effects.heed(change);
    return change;
  };
  return {
    edit,
    replace(wanted, turn = turns.begin()) {
      if (!standsWhole(wanted, turn)) return false;
      setState({ paste: null });
      edit(wanted, turn);
      return true;
    },
    arrive(turn = turns.begin()) {
      const { givenBy, exampleAside } = getState().inputs;
      if (givenBy === 'example' || exampleAside) edit(emptied('explicit'), turn);
      setState({ arrived: true });
    },
    undoPaste() {
      const { paste } = getState();
      if (!paste) return;
      setState({ paste: null });
      edit(paste.before);
    },
  };
}
