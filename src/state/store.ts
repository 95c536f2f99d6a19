import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Secret } from '../core/credentials/secret';
import { Fault, toFault } from '../core/bytes/fault';
import type { EventBody, Started } from '../core/handshake/events';
import { recordFault } from '../core/handshake/faultRecord';
import type { HostPort } from '../core/hostLadder/port';
import { noLab, serverFaultsOf, type LabHooks } from '../core/lab/hooks';
import type { Link } from '../core/link/ports';
import { formatAmzDate } from '../core/sigv4/amzDate';
import { stepBeside, stepIds, type StepId } from '../core/trace/steps';
import type { Inputs } from './inputs';
import { requireCredentials, sameCredentials, signingCredentials } from './ladder';
import { machineOf } from './machine';
import type { Ports } from './ports';
import { signPreview } from './preview';
import { runChallenge } from './runChallenge';
import { runHandshake } from './runHandshake';
import { loadBrokenRun } from './loadBrokenRun';
import { labOf } from './selectors/lab';
import { heldStep } from './selectors/run';
import { runContextOf } from './selectors/runContext';
import { hostSigner, pageSigner, type Signer } from './signer';
import { givingWay, secretsOf } from './sources';
import { initialState, type PasteRecord, type State } from './state';

/** What whoever only looks at a log can do. */
export interface ViewActions {
  select(step: StepId): void;
  /** The following step; where the conversation is held, lets its message go. */
  nextStep(): void;
  previousStep(): void;
}

export interface Actions extends ViewActions {
  /** Changes inputs and computes at once what can be computed. */
  edit(change: Partial<Inputs>): void;
  /** Takes other credentials altogether; a paste is forgotten. */
  replace(change: Partial<Inputs>): void;
  /** As `edit`, remembering what was pasted and what it replaced. */
  applyPaste(paste: Omit<PasteRecord, 'before'>, change: Partial<Inputs>): void;
  undoPaste(): void;
  /** The machine that serves the page lends its credentials. */
  offerMachine(port: HostPort): void;
  /** Has that machine's sources asked, now, and uses what they give. */
  askMachine(): Promise<void>;
  run(): Promise<void>;
  /** Ends a run that is under way. */
  stop(): void;
}

/** A log to look at, whoever writes it. */
export type ViewStore = StoreApi<State> & {
  readonly actions: ViewActions;
  /** What must not appear in an export of the log. */
  readonly secrets: () => readonly (Secret | Uint8Array)[];
};
export type Store = ViewStore & { readonly actions: Actions };

/** The one store. Components read it by selectors and change it by these actions only. */
export function createCountersignStore(ports: Ports): Store {
  const store = createStore<State>(() => initialState);
  const { getState, setState } = store;
  /** What is under way: its link, the release of a held message, and whether it is to end. */
  let current: { readonly link: Link | null; release: (() => void) | null; stopped: boolean } | null = null;

  /**
   * @param leads whether the cursor goes along with what happens
   * @param broken what is broken on purpose, and who is to object
   */
  const begin = (
    leads: boolean,
    inputs: Inputs,
    broken: Pick<Started, 'lab' | 'predicted'>,
  ): ((event: EventBody) => void) => {
    const since = ports.clock.steady();
    const { accessKeyId, sessionToken, expiration, rung } = signingCredentials(inputs);
    const mine: (typeof current & object) | null = current;
    setState({ log: [], ran: inputs, keys: null, preview: null });
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

  const stop = (): void => {
    if (!current) return;
    current.stopped = true;
    current.link?.close();
    current.release?.();
  };

  const run = async (leads: boolean): Promise<void> => {
    stop();
    if (getState().inputs.machine) {
      await machine.refresh();
      // Another run may have begun meanwhile.
      stop();
    }
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
    // Nothing is waited for where nothing is broken: the run has then begun when `run` returns.
    const broken = settings.length === 0 ? null : await brokenRun(inputs);
    if (current !== mine) return link?.close();
    const wrong =
      broken === null || broken instanceof Fault ? {} : { lab: settings, predicted: broken.predicted };
    const tell = begin(leads, inputs, wrong);
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
      const message = 'There is no connection string that could be used';
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
      if (ran?.target === 'challenge' || inputs.challenge.serverNonce !== '') await run(false);
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

  const edit = (change: Partial<Inputs>): void => {
    const before = getState().inputs;
    const inputs = { ...before, inFields: null, ...change };
    // A challenge on paper is answered by another run, so one that is under way or held ends here.
    if (inputs.target === 'challenge' && before.target !== 'challenge') stop();
    setState({
      inputs: inputs.target === before.target ? inputs : withChallengeOfLog(inputs, getState(), ports),
    });
    if (Object.keys(change).some((name) => name !== 'pauseBeforeSend')) void recompute();
    if (change.machine === null) machine.leave();
    if (inputs.machine && inputs.machine.ladder.order !== inputs.order.id) void machine.ask();
  };

  const machine = machineOf(store, edit, ports.clock);

  const signerFor = (inputs: Inputs, lab: LabHooks): Signer | Fault => {
    try {
      if (inputs.machine) return hostSigner(inputs.machine, machine.port());
      return pageSigner(requireCredentials(inputs), lab, ports.Sha256);
    } catch (thrown) {
      return toFault(thrown);
    }
  };

  const move = (by: 1 | -1): void => setState(({ cursor }) => ({ cursor: stepBeside(cursor, by) }));

  const actions: Actions = {
    edit,
    replace(change) {
      setState({ paste: null });
      edit(change);
    },
    applyPaste(paste, change) {
      const { paste: last, inputs } = getState();
      const before = last?.pasted === paste.pasted ? last.before : inputs;
      setState({ paste: { ...paste, before } });
      edit({ machine: null, ...givingWay(inputs, change, ['example', 'fields']), ...change });
    },
    offerMachine: (port) => machine.offer(port),
    askMachine: () => machine.ask(),
    undoPaste() {
      const { paste } = getState();
      if (!paste) return;
      setState({ paste: null });
      edit(paste.before);
    },
    run: () => run(true),
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

function fail(tell: (event: EventBody) => void, step: StepId, fault: Fault): void {
  tell({ type: 'ended', ending: { outcome: 'failed', step, fault: recordFault(fault) } });
}

/** Whoever turns to Challenge finds the one of the last run there, so that there is something to change. */
function withChallengeOfLog(inputs: Inputs, state: State, ports: Ports): Inputs {
  if (inputs.target !== 'challenge' || inputs.challenge.serverNonce !== '') return inputs;
  const first = state.log.find((event) => event.type === 'server-first');
  const request = state.log.find((event) => event.type === 'request');
  return {
    ...inputs,
    challenge: {
      serverNonce: first?.serverNonce ?? '',
      stsHost: first?.stsHost ?? inputs.challenge.stsHost,
      signingDate: request?.amzDate ?? formatAmzDate(ports.clock.now()),
    },
  };
}
