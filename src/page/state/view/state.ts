import type { Conclusion } from '../../../words/en/findings/conclusion';
import type { EchoMask } from '../../../core/credentials/echoMask';
import type { FaultData } from '../../../core/fault/facts';
import type { LetGo } from '../../../core/handshake/hold';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { Pasted } from '../../../core/paste/pasted';
import type { DerivedKeys } from '../../../core/sigv4/stages';
import type { Signing } from '../../../core/sigv4/signing';
import type { SourceId } from '../../../core/sources/source';
import type { StepId } from '../../../core/vocabulary/steps';
import type { ValueName } from '../../../core/vocabulary/values';
import { emptyInputs, type Inputs } from '../inputs/inputs';

/** A signing for edited credentials over the last challenge; `inputs` says what it was made for. */
export interface Preview {
  readonly inputs: Inputs;
  readonly signing: Signing;
  readonly keys: DerivedKeys | null;
  readonly clientFinal: Uint8Array;
}

/** What a person makes of the held message, as far as they have come. */
export interface Draft {
  readonly message: Uint8Array;
  /** Whether what follows is made of the change. */
  readonly follows: boolean;
  /** What was typed into fields that is no value of theirs, by the field's name. */
  readonly typed: Readonly<Record<string, string>>;
  /** The bytes as somebody typed them, in hex; null: as the message has them. */
  readonly hex: string | null;
  /** What goes on in place of the held message. */
  readonly left: LetGo;
  /** Something was typed that is no value, so that nothing can go on. */
  readonly unfinished: boolean;
  /** What may stand in no message. */
  readonly kept: EchoMask;
}

/** The source of credentials that is looked at in detail. */
export interface SourceShown {
  readonly id: SourceId;
  /** Somebody chose it; else a paste asks for what it lacks. */
  readonly byHand: boolean;
}

/** What a paste was found to be, and what it replaced, for undo. */
export interface PasteRecord {
  readonly pasted: Pasted;
  /** Which of several credential sets is in use. */
  readonly chosen: number;
  readonly before: Inputs;
}

/**
 * What is entered is answered before anybody could read what is shown: on paper, to which all of it gives way, or by a
 * preview.
 */
export type Answering = 'on paper' | 'preview';

/**
 * Inputs, a log and a cursor; everything on screen is a selector over them. Beside them only what must not be in the
 * log (derived keys) and what is computed asynchronously for inputs that no server has seen (the preview).
 */
export interface State {
  readonly inputs: Inputs;
  /** What happened in the latest run, oldest first; each run begins a new log. */
  readonly log: readonly HandshakeEvent[];
  /** The inputs that the run was started with; null before the first. */
  readonly ran: Inputs | null;
  /** The run is the one that the page opens with: nobody asked for it. */
  readonly opening: boolean;
  /** How what is entered is being answered; null: it is not. */
  readonly answering?: Answering | null;
  /** Since the run began, something of the person's own arrived, or they turned to another target. */
  readonly arrived: boolean;
  /** What there was before the run that is shown; null where it is the first. */
  readonly before: RunBefore | null;
  readonly cursor: StepId;
  /** Shown at the step of the credentials; null: none. */
  readonly source: SourceShown | null;
  readonly keys: DerivedKeys | null;
  readonly preview: Preview | null;
  /** null: nothing of the held message was changed, or none is held. */
  readonly draft: Draft | null;
  readonly paste: PasteRecord | null;
  /** What asks STS for temporary credentials is open: on its own line, or for the web identity; null: it is not. */
  readonly temporary: 'line' | 'web-identity' | null;
  readonly machine: MachineState;
  /** What follows from a check of the signature; of a driver's login alone, whose secret is nobody's but the person's. */
  readonly checked?: Conclusion | null;
  /** What was found of a driver's login, the first of it, on one line; null: nothing. */
  readonly found?: string | null;
  /** The log is of a file: no inputs belong to it, and it cannot be run. */
  readonly fromFile?: true;
}

export interface RunBefore {
  /** How many runs were begun before. */
  readonly runs: number;
  /** The named values of the one just before, as far as it came. */
  readonly values: Readonly<Partial<Record<ValueName, string>>>;
}

/** Whether the machine that serves the page lends its credentials, and how it goes. */
export type MachineState =
  | { readonly phase: 'absent' | 'offered' | 'asking' }
  /** It was asked in vain. */
  | { readonly phase: 'failed'; readonly fault: FaultData };

export const initialState: State = {
  inputs: emptyInputs,
  log: [],
  ran: null,
  opening: false,
  arrived: false,
  before: null,
  cursor: 'canonical-request',
  source: null,
  keys: null,
  preview: null,
  draft: null,
  paste: null,
  temporary: null,
  machine: { phase: 'absent' },
};
