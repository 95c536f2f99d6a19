import type { Fault } from '../../../core/fault/fault';
import type { Edits } from '../edits/edits';
import type { Later } from '../edits/later';
import type { Machine } from '../edits/machine';
import type { Inputs } from '../inputs/inputs';
import type { InputTurn } from '../inputs/inputTurns';
import type { Forecast } from '../run/brokenRun';
import type { Runs } from '../run/runs';
import type { ViewActions } from '../view/viewStore';

export interface Actions
  extends
    ViewActions,
    Pick<Edits, 'replace' | 'undoPaste'>,
    Pick<Later, 'takePaste' | 'applyPaste' | 'later'>,
    Pick<Machine, 'offerMachine' | 'askMachine'>,
    Pick<Runs, 'stop'> {
  /** Changes inputs and computes at once what can be computed. */
  edit(change: Partial<Inputs>): void;
  /** Something of the person's own is there, read or not: an example gives way. */
  arrive(): void;
  /** Begins something that ends later and then changes inputs by `replace`. */
  begin(): InputTurn;
  /** Says who is to object to what is broken on purpose, and to each mistake by itself. */
  forecast(inputs: Inputs): Promise<Forecast | Fault>;
  run(): Promise<void>;
  /** As `run`, for the page's opening: nobody asked for it. */
  open(): Promise<void>;
}
