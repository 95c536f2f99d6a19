import type { StoreApi } from 'zustand/vanilla';
import { Fault } from '../../../core/fault/fault';
import type { Link } from '../../../core/link/ports';
import type { Waiting } from '../../../core/handshake/hold';
import type { HostPort } from '../../../core/hostSources/port';
import { endingInLog } from '../../../core/trace/endingInLog';
import type { EventBody } from '../../../core/trace/events';
import type { InputTurns } from '../inputs/inputTurns';
import { labOf } from '../selectors/lab';
import { shownValues } from '../selectors/shown';
import { withoutEcho } from '../../../core/trace/withoutEcho';
import type { State } from '../view/state';
import { cursorAfter } from './cursorAfter';
import { fixedPorts } from './fixedPorts';
import { linkFor } from './linkFor';
import { loadBrokenRun } from './loadBrokenRun';
import { pauseOf, type Pause } from './pause';
import { perform } from './perform';
import type { Ports } from './ports';
import { startedWith } from './startedWith';
import { drawing, gathering } from './writers';

/** What a run is for. */
export interface Purpose {
  /** Whether the cursor goes along with what happens. */
  readonly leads: boolean;
  /** It is the one that the page opens with. */
  readonly opening: boolean;
}

/** What a run rests on besides its inputs. */
export interface RunGrounds {
  /** Until everything has come that changes inputs; null where nothing is on its way. */
  pending(): Promise<unknown> | null;
  /** Has the machine's sources asked anew, where what was found there is of no use any more. */
  refreshMachine(): Promise<void>;
  /** The machine that serves the page. @throws Fault where it lends nothing */
  machine(): HostPort;
}

export interface Runs {
  /** Ends what is under way, and runs with the inputs as they are when everything has come. */
  run(purpose: Purpose): Promise<void>;
  /** Ends what is under way, and what was about to begin. */
  stop(): void;
  /** Lets a held message go as it was left, and with `onward` every other of this run. */
  release(onward?: 'onward'): void;
}

/** One run at a time: the latest alone writes the log. */
export function runsOf(
  store: StoreApi<State>,
  given: Ports,
  turns: InputTurns,
  { pending, refreshMachine, machine }: RunGrounds,
): Runs {
  const { getState } = store;
  let current: { readonly link: Link | null; pause: Pause | null } | null = null;

  const halt = (): void => {
    current?.link?.close();
    current?.pause?.stop();
  };

  const begin = async ({ leads, opening }: Purpose): Promise<void> => {
    const { inputs } = getState();
    const ports = fixedPorts(given, inputs.fixed);
    const link = linkFor(inputs, ports, (finding) => tell(finding));
    const isWanted = ({ command, reply }: Waiting): boolean =>
      getState().inputs.breakpoints.some((one) => one === `${reply ? 'reply' : 'send'} ${command}`);
    const pause = pauseOf(isWanted, (event) => tell(event));
    const mine: typeof current & object = { link, pause };
    current = mine;
    const lab = labOf(inputs);
    const broken = lab.length === 0 ? null : await loadBrokenRun(inputs, ports);
    const wrong = broken && !(broken instanceof Fault) ? { lab, predicted: await broken.predict() } : {};
    if (current !== mine) return link?.close();

    const since = ports.clock.steady();
    // What is computed while somebody types stands there whole, or not yet: a machine's signature takes its time.
    const writer = leads || inputs.machine ? drawing(store) : gathering(store);
    const tell = (event: EventBody): void => {
      if (current !== mine) return;
      const { draft, log, ran } = writer.getState();
      const at = ports.clock.steady() - since;
      const cursor = leads ? cursorAfter(event, (ran?.breakpoints.length ?? 0) > 0) : null;
      writer.setState({
        log: [...log, { ...withoutEcho(event, log), at }],
        ...(draft ? { draft: null } : {}),
        ...(cursor === null ? {} : { cursor }),
      });
    };
    writer.setState({ ...anew, ran: inputs, opening, before: beforeNext(getState()) });
    tell(startedWith(inputs, ports.clock.now(), wrong));
    const tellKeys = (keys: State['keys']): void => {
      if (current === mine) writer.setState({ keys });
    };
    const means = { link, ports, machine, tell, tellKeys, hold: pause.hold };
    const ending = await perform(inputs, broken, means);
    link?.close();
    // A run that broke while a message was held leaves nothing to let go.
    mine.pause = null;
    tell({ type: 'ended', ending: endingInLog(ending) });
    if (current === mine) writer.done();
  };

  return {
    async run(purpose) {
      const turn = turns.begin('run');
      halt();
      // Nothing is waited for where nothing is on its way: the run has then begun when `run` returns.
      if (pending()) await pending();
      if (getState().inputs.machine) await refreshMachine();
      if (turn.stands('run')) await begin(purpose);
    },
    stop() {
      turns.begin('run');
      halt();
      if (getState().answering) store.setState({ answering: null });
    },
    release(onward) {
      const { draft } = getState();
      if (draft?.unfinished) return;
      if (onward) current?.pause?.stop(draft?.left);
      else current?.pause?.release(draft?.left);
    },
  };
}

/** What is left of the run that was shown when another begins. */
const anew = {
  log: [],
  arrived: false,
  answering: null,
  keys: null,
  preview: null,
  draft: null,
} as const;

function beforeNext(state: State): State['before'] {
  if (state.ran === null) return null;
  return { runs: (state.before?.runs ?? 0) + 1, values: shownValues({ ...state, preview: null }) };
}
