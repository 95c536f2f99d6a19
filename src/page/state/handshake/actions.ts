import type { Fault } from '../../../core/fault/fault';
import type { Edits } from '../edits/edits';
import type { Later } from '../edits/later';
import type { Machine } from '../edits/machine';
import type { SourceId } from '../../../core/sources/source';
import type { Inputs } from '../inputs/inputs';
import type { InputTurn } from '../inputs/inputTurns';
import type { Forecast } from '../run/brokenRun';
import type { Runs } from '../run/runs';
import type { State } from '../view/state';
import type { ViewActions } from '../view/viewStore';

export interface Actions
  extends
    ViewActions,
    Pick<Edits, 'replace' | 'undoPaste'>,
    Pick<Later, 'takePaste' | 'applyPaste' | 'later'>,
    Pick<Machine, 'offerMachine' | 'askMachine'>,
    Pick<Runs, 'stop'> {
  /** Changes inputs and computes at once what can be computed. @returns until that is told too */
  edit(change: Partial<Inputs>): Promise<void> | undefined;
  /** Turns to a source of credentials, to show it in detail; null: to none. */
  lookAtSource(id: SourceId | null): void;
  /** Opens or closes what asks STS for temporary credentials. */
  openTemporary(by: State['temporary']): void;
  /** Something of the person's own is there, read or not: an example gives way. */
  arrive(): void;
  /** Begins something that ends later and then changes inputs by `replace`. */
  begin(): InputTurn;
  /** Says who is to object to what is broken on purpose, and to each mistake by itself. */
  forecast(inputs: Inputs): Promise<Forecast | Fault>;
  run(): Promise<void>;
  /** Has a held run go on and hold nothing any more; where none is held, runs. */
  go(): Promise<void> | void;
  /**
   * Lets the held message go on as it was left, and with `onward` every other of this run. Where something unfinished
   * stands in it, turns to it.
   */
  release(onward?: 'onward'): void;
  /** Keeps what a person makes of the held message. */
  draft(draft: State['draft']): void;
  /** As `run`, for the page's opening: nobody asked for it. */
  open(): Promise<void>;
}
