import { createStore } from 'zustand/vanilla';
import type { Secret } from '../../../core/credentials/secret';
import { stepIds } from '../../../core/vocabulary/steps';
import { editsOf } from '../edits/edits';
import { laterOf } from '../edits/later';
import { machineOf } from '../edits/machine';
import type { InputTurns } from '../inputs/inputTurns';
import { secretsOf } from '../inputs/sourceInputs';
import { createTurns } from '../inputs/turns';
import { loadForecast } from '../run/loadBrokenRun';
import type { Ports } from '../run/ports';
import { answersAtOnce, recompute } from '../run/recompute';
import { runsOf } from '../run/runs';
import { heldStep } from '../../../core/trace/inLog';
import { cursorOf } from '../view/cursor';
import { initialState, type State } from '../view/state';
import { toldWithAnswer } from '../view/toldWithAnswer';
import type { ViewStore } from '../view/viewStore';
import type { Actions } from './actions';

export type Store = ViewStore & { readonly actions: Actions };

/** The one store. Components read it by selectors and change it by these actions only. */
export function createCountersignStore(ports: Ports): Store {
  const store = createStore<State>(() => initialState);
  const { getState, setState } = store;
  const { subscribe, told } = toldWithAnswer(store);
  const turns: InputTurns = createTurns();
  const runs = runsOf(store, ports, turns, {
    pending: () => later.pending(),
    refreshMachine: () => machine.refresh(),
    machine: () => machine.port(),
  });
  const edits = editsOf(store, turns, ports.clock, {
    stop: runs.stop,
    recompute: () => void recompute(store, ports, runs.run),
    answers: (inputs) => (later.pending() ? null : answersAtOnce(inputs, getState().ran)),
    heed: (change) => machine.heed(change),
  });
  const machine = machineOf(store, edits, turns, ports.clock);
  const later = laterOf(store, edits, turns);
  const cursor = cursorOf(store);

  const release = (onward?: 'onward'): void => {
    const held = heldStep(getState().log);
    if (getState().draft?.unfinished && held) cursor.select(held);
    else runs.release(onward);
  };

  const actions: Actions = {
    ...cursor,
    edit(change) {
      edits.edit(change);
      return told();
    },
    replace: edits.replace,
    undoPaste: edits.undoPaste,
    takePaste: later.takePaste,
    applyPaste: later.applyPaste,
    later: later.later,
    offerMachine: machine.offerMachine,
    askMachine: machine.askMachine,
    stop: runs.stop,
    lookAtSource: (id) =>
      setState(id === null ? { source: null } : { source: { id, byHand: true }, cursor: 'credentials' }),
    openTemporary: (temporary) => setState({ temporary }),
    arrive: () => edits.arrive(),
    begin: () => turns.begin(),
    forecast: (inputs) => loadForecast(inputs, ports),
    run: () => runs.run({ leads: true, opening: false }),
    open: () => runs.run({ leads: true, opening: true }),
    go: () => (heldStep(getState().log) ? release('onward') : actions.run()),
    release,
    draft: (draft) => setState({ draft }),
    nextStep() {
      const held = heldStep(getState().log);
      const isThere = held !== null && stepIds.indexOf(getState().cursor) >= stepIds.indexOf(held);
      if (isThere) release();
      else cursor.nextStep();
    },
  };

  const secrets = (): readonly Secret[] => {
    const { ran, inputs } = getState();
    return [ran, inputs].flatMap((some) => (some ? secretsOf(some) : []));
  };

  // A document that was drawn before is taken over with what it was drawn with.
  return Object.assign(store, { actions, secrets, getInitialState: getState, subscribe });
}
