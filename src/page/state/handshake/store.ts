import { createStore } from 'zustand/vanilla';
import type { Secret } from '../../../core/credentials/secret';
import { Fault, toFault } from '../../../core/fault/fault';
import type { EventBody, Started } from '../../../core/trace/events';
import { recordFault } from '../../../core/trace/faultRecord';
import { noLab, serverFaultsOf, type LabHooks } from '../../../core/mistakes/lab/hooks';
import type { Link } from '../../../core/link/ports';
import { stepBeside, stepIds, type StepId } from '../../../core/vocabulary/steps';
import type { Actions } from './actions';
import { isArrival, withoutExample } from '../inputs/arrival';
import { withChallengeOfLog } from '../edits/challengeOfLog';
import type { Inputs } from '../inputs/inputs';
import { partsOf } from '../inputs/entered';
import { standsWhole, takeStanding, type InputTurn, type InputTurns } from '../inputs/inputTurns';
import { climbOf, requireCredentials, sameCredentials, signingCredentials } from '../inputs/ladder';
import { laterOf } from '../edits/later';
import { machineOf } from '../edits/machine';
import type { Ports } from '../run/ports';
import { signPreview } from '../run/preview';
import { runChallenge } from '../run/runChallenge';
import { runHandshake } from '../run/runHandshake';
import { loadBrokenRun } from '../run/loadBrokenRun';
import { labOf } from '../selectors/lab';
import { heldStep } from '../selectors/run';
import { runContextOf } from '../selectors/runContext';
import { hostSigner, noSigner, pageSigner, type Signer } from '../run/signer';
import { emptied, secretsOf } from '../inputs/sources';
import { initialState, type State } from '../view/state';
import type { ViewStore } from '../view/viewStore';
import { createTurns } from '../inputs/turns';

/** @property leads whether the cursor goes along with what happens */
interface Purpose {
  readonly leads: boolean;
  readonly opening: boolean;
}

export type Store = ViewStore & { readonly actions: Actions };

/** The one store. Components read it by selectors and change it by these actions only. */
export function createCountersignStore(ports: Ports): Store {
  const store = createStore<State>(() => initialState);
  const { getState, setState } = store;
  /** What is under way: its link, the release of a held message, and whether it is to end. */
  let current: { readonly link: Link | null; release: (() => void) | null; stopped: boolean } | null = null;

  /**
   * @param broken what is broken on purpose, and who is to object
   */
  const begin = (
    { leads, opening }: Purpose,
    inputs: Inputs,
    broken: Pick<Started, 'lab' | 'predicted'>,
  ): ((event: EventBody) => void) => {
    const since = ports.clock.steady();
    const { accessKeyId, sessionToken, expiration, rung } = signingCredentials(inputs);
    const mine: (typeof current & object) | null = current;
    setState({ log: [], ran: inputs, opening, arrived: false, keys: null, preview: null });
    const tell = (event: EventBody): void => {
      if (current !== mine) return;
      setState(({ log }) => ({ log: [...log, { ...event, at: ports.clock.steady() - since }] }));
      if (leads) follow(event);
    };
    tell({
      type: 'started',
      wall: ports.clock.now(),
      target: { kind: inputs.target, address: inputs.target === 'cluster' ? inputs.connectionString : '' },
      accessKeyId,
      temporary: sessionToken.length > 0,
      ...(expiration === null ? {} : { expiration }),
      ...(rung === null ? {} : { source: { order: inputs.order.id, rung } }),
      ...(inputs.machine ? { host: inputs.machine.ladder } : {}),
      ...(inputs.target === 'sandbox' ? { serverMode: inputs.serverMode } : {}),
      ...broken,
    });
    return tell;
  };

  /** The cursor goes where a person is needed: to a held message, and to the step at which a run broke. */
  const follow = (event: EventBody): void => {
    if (event.type === 'held') setState({ cursor: event.step });
    if (
      event.type === 'ended' &&
      (event.ending.outcome === 'rejected' || event.ending.outcome === 'failed')
    ) {
      setState({ cursor: event.ending.step });
    }
    if (
      event.type === 'ended' &&
      event.ending.outcome === 'authenticated' &&
      getState().ran?.pauseBeforeSend
    ) {
      setState({ cursor: 'verdict' });
    }
  };

  const turns: InputTurns = createTurns();

  const halt = (): void => {
    if (!current) return;
    current.stopped = true;
    current.link?.close();
    current.release?.();
  };

  const run = async (purpose: Purpose): Promise<void> => {
    const turn = turns.begin('run');
    halt();
    // Nothing is waited for where nothing is on its way: the run has then begun when `run` returns.
    if (later.pending()) await later.pending();
    if (getState().inputs.machine) await machine.refresh();
    if (!turn.stands('run')) return;
    const { inputs } = getState();
    let link: Link | null = null;
    const settings = labOf(inputs);
    if (inputs.target === 'sandbox') {
      const { accessKeyId, expiration } = signingCredentials(inputs);
      const behaviour = {
        mode: inputs.serverMode,
        faults: serverFaultsOf(settings),
        ...(expiration === null ? {} : { ends: new Map([[accessKeyId, expiration]]) }),
      };
      link = ports.sandboxLink((finding) => tell(finding), behaviour);
    }
    if (inputs.target === 'cluster') link = ports.clusterLink();
    const mine: typeof current & object = { link, release: null, stopped: false };
    current = mine;
    const broken = settings.length === 0 ? null : await brokenRun(inputs);
    if (current !== mine) return link?.close();
    const wrong =
      broken === null || broken instanceof Fault ? {} : { lab: settings, predicted: broken.predicted };
    const tell = begin(purpose, inputs, wrong);
    if (broken instanceof Fault) {
      link?.close();
      return fail(tell, 'credentials', broken);
    }
    const tellKeys: Parameters<typeof runHandshake>[0]['tellKeys'] = (keys) => {
      if (current === mine) setState({ keys });
    };
    const lab = broken?.hooks ?? noLab;
    const signer = signerFor(inputs, lab);
    if (signer instanceof Fault) {
      link?.close();
      return fail(tell, 'credentials', signer);
    }
    if (!link) return runChallenge({ challenge: inputs.challenge, signer, ports, tell, tellKeys });
    if (inputs.target === 'cluster' && inputs.connectionString === '') {
      link.close();
      const message = 'Enter your cluster’s connection string';
      return fail(tell, 'resolve', new Fault('connection-string-invalid', message));
    }
    const hold: Parameters<typeof runHandshake>[0]['hold'] = async (outgoing) => {
      // What is stopped holds nothing: its link is closed, and says so.
      if (mine.stopped || !getState().inputs.pauseBeforeSend) return;
      tell({ type: 'held', ...outgoing });
      await new Promise<void>((release) => {
        mine.release = release;
      });
      mine.release = null;
      tell({ type: 'released', step: outgoing.step });
    };
    const target = inputs.connectionString;
    await runHandshake({ link, target, signer, lab, ports, tell, tellKeys, hold });
    // A run that broke while a message was held leaves nothing to let go.
    mine.release = null;
  };

  const brokenRun = (inputs: Inputs): ReturnType<typeof loadBrokenRun> =>
    loadBrokenRun(labOf(inputs), runContextOf(inputs, ports.sandboxUsers(), ports.clock.now()));

  const recompute = async (): Promise<void> => {
    const { inputs, ran } = getState();
    if (inputs.target === 'challenge') {
      // Whoever types looks at one step meanwhile: the cursor stays.
      if (ran?.target === 'challenge' || inputs.challenge.serverNonce !== '')
        await run({ leads: false, opening: false });
      return;
    }
    if (!ran || sameCredentials(inputs, ran)) {
      setState({ preview: null });
      return;
    }
    const broken = await brokenRun(ran);
    const lab = broken instanceof Fault ? null : (broken?.hooks ?? noLab);
    const preview = lab && (await signPreview(getState().log, inputs, lab, ports.Sha256));
    if (getState().inputs === inputs && getState().ran === ran) setState({ preview });
  };

  /** @returns what took effect: what was begun before a person did otherwise comes too late */
  const edit = (wanted: Partial<Inputs>, turn = turns.begin()): Partial<Inputs> => {
    const before = getState().inputs;
    const change = takeStanding({ inFields: null, ...withoutExample(before, wanted) }, turn);
    const inputs = { ...before, ...change };
    // A challenge on paper is answered by another run, so one that is under way or held ends here.
    if (inputs.target === 'challenge' && before.target !== 'challenge') stop();
    setState({
      inputs: inputs.target === before.target ? inputs : withChallengeOfLog(inputs, getState(), ports.clock),
      ...(isArrival(before, change) ? { arrived: true } : {}),
    });
    if (Object.keys(wanted).some((name) => name !== 'pauseBeforeSend')) void recompute();
    if (change.machine === null) machine.leave();
    else machine.giveWay();
    if (inputs.machine && inputs.machine.ladder.order !== inputs.order.id) void machine.ask();
    return change;
  };

  /** Something of the person's own is on its way, whatever it will be: no example is to answer for it. */
  const arrive = (turn: InputTurn): void => {
    const { givenBy, exampleAside } = getState().inputs;
    if (givenBy === 'example' || exampleAside) edit(emptied('explicit'), turn);
    setState({ arrived: true });
  };

  const machine = machineOf(store, edit, arrive, turns, ports.clock);
  const later = laterOf(store, edit, arrive, turns);

  const stop = (): void => {
    turns.begin('run');
    halt();
  };

  const signerFor = (inputs: Inputs, lab: LabHooks): Signer | Fault => {
    try {
      if (inputs.machine) return hostSigner(inputs.machine, machine.port());
      return pageSigner(requireCredentials(inputs), lab, ports.Sha256);
    } catch (thrown) {
      const fault = toFault(thrown);
      return isForReachingOnly(inputs) ? noSigner(fault) : fault;
    }
  };

  const move = (by: 1 | -1): void => setState(({ cursor }) => ({ cursor: stepBeside(cursor, by) }));

  const actions: Actions = {
    edit: (change) => void edit(change),
    replace(change, turn = turns.begin()) {
      if (!standsWhole(change, turn)) return false;
      setState({ paste: null });
      edit(change, turn);
      return true;
    },
    arrive: () => arrive(turns.begin()),
    takePaste: later.takePaste,
    applyPaste: later.applyPaste,
    later: later.take,
    begin: () => turns.begin(),
    offerMachine: (port) => machine.offer(port),
    askMachine: () => machine.ask(),
    undoPaste() {
      const { paste } = getState();
      if (!paste) return;
      setState({ paste: null });
      edit(paste.before);
    },
    run: () => run({ leads: true, opening: false }),
    open: () => run({ leads: true, opening: true }),
    stop,
    select: (step) => setState({ cursor: step }),
    nextStep() {
      const held = heldStep(getState().log);
      if (held !== null && stepIds.indexOf(getState().cursor) >= stepIds.indexOf(held)) current?.release?.();
      else move(1);
    },
    previousStep: () => move(-1),
  };

  const secrets = (): readonly Secret[] => {
    const { ran, inputs } = getState();
    return [ran, inputs].flatMap((some) => (some ? secretsOf(some) : []));
  };

  return Object.assign(store, { actions, secrets });
}

/** With no credentials at all it can still be seen whether a cluster can be reached: they are needed after that. */
function isForReachingOnly(inputs: Inputs): boolean {
  return (
    inputs.target === 'cluster' &&
    !inputs.machine &&
    climbOf(inputs).stopped === null &&
    partsOf(signingCredentials(inputs)).length === 0 &&
    signingCredentials(inputs).rung === null
  );
}

function fail(tell: (event: EventBody) => void, step: StepId, fault: Fault): void {
  tell({ type: 'ended', ending: { outcome: 'failed', step, fault: recordFault(fault) } });
}
