import type { Pasted } from '../../../core/credentials/pasted';
import type { HostPort } from '../../../core/sources/host/port';
import type { Inputs } from '../inputs/inputs';
import type { InputTurn } from '../inputs/inputTurns';
import type { PasteRecord } from '../view/state';
import type { ViewActions } from '../view/viewStore';

export interface Actions extends ViewActions {
  /** Changes inputs and computes at once what can be computed. */
  edit(change: Partial<Inputs>): void;
  /**
   * Takes other credentials altogether; a paste is forgotten.
   * @param turn when they were asked for; now, if not said
   * @returns false, and nothing has changed, where a person did otherwise since
   */
  replace(change: Partial<Inputs>, turn?: InputTurn): boolean;
  /** Something of the person's own is there, read or not: an example gives way. */
  arrive(): void;
  /** Has a paste read, and takes what was found, but for what the person changed while it was read. */
  takePaste(reading: Promise<Pasted>): Promise<Pasted>;
  /** As `edit`, remembering what was pasted and what it replaced. */
  applyPaste(paste: Omit<PasteRecord, 'before'>, change: Partial<Inputs>): void;
  /** Changes inputs by what comes later, but for what the person changed meanwhile; a run waits for it. */
  later<T>(coming: Promise<T>, changeBy: (result: T) => Partial<Inputs> | null): Promise<T>;
  /** Begins something that ends later and then changes inputs by `replace`. */
  begin(): InputTurn;
  undoPaste(): void;
  /** The machine that serves the page lends its credentials. */
  offerMachine(port: HostPort): void;
  /** Has that machine's sources asked, now, and uses what they give. */
  askMachine(): Promise<void>;
  run(): Promise<void>;
  /** As `run`, for the page's opening: nobody asked for it. */
  open(): Promise<void>;
  /** Ends a run that is under way. */
  stop(): void;
}
