import type { ComponentType, ReactNode } from 'react';
import type { StepId } from '../../../core/vocabulary/steps';
import type { DriverTls, TlsFacts } from '../../../core/link/facts';
import type { ValueName } from '../../../core/vocabulary/values';
import type { Mode } from '../../state/address/address';
import type { DiagnoseStore } from '../../state/diagnose/store';
import type { ListenStore } from '../../state/listen/store';
import type { TemporaryStore } from '../../state/temporary/store';
import type { Leads } from '../../../words/en/leads/signerLeads';
import type { State } from '../../state/view/state';
import type { Loadable } from './loadable';
import type { Signer } from './signer';

/** The mode `Listen`: its store, and what it puts into the page's columns. */
export interface ListenMode {
  readonly store: ListenStore;
  readonly inputs: ReactNode;
  readonly stage: ReactNode;
  readonly leads: Leads;
}

/** The mode `Diagnose`: its store, and what it puts into the page's columns. */
export interface DiagnoseMode {
  readonly store: DiagnoseStore;
  readonly leads: Leads;
  readonly verdict: ReactNode;
  readonly inputs: ReactNode;
  readonly steps: ReactNode;
  readonly stage: ReactNode;
}

/** The mode `Drivers`, column by column. */
export interface DriversMode {
  readonly inputs: ReactNode;
  readonly steps: ReactNode;
  readonly stage: ReactNode;
}

/** The modes that are loaded when they are first turned to. */
export interface Modes {
  readonly diagnose: Loadable<DiagnoseMode>;
  readonly listen: Loadable<ListenMode>;
  readonly drivers: Loadable<DriversMode>;
}

/** What asks STS for temporary credentials: loaded when it is first turned to, as a mode is. */
export interface TemporaryMode {
  readonly store: TemporaryStore;
  /** What is asked for, and what came of it. */
  readonly Form: ComponentType<{ readonly store: TemporaryStore }>;
  /** The request as it was made, step by step. */
  readonly Asked: ComponentType<{ readonly store: TemporaryStore }>;
}

/** The look at bytes: loaded when somebody first takes it. */
export interface BytesParts {
  readonly BytesPanel: ComponentType<{ readonly step: StepId }>;
}

/** What is said at length of a connection and of hello: loaded when one of these steps is first looked at. */
export interface ConnectionParts {
  readonly Certificates: ComponentType<{ readonly tls: TlsFacts }>;
  readonly DriverTls: ComponentType<{ readonly tls: DriverTls }>;
  readonly HelloRead: ComponentType<{
    readonly title: string;
    readonly kind: 'asked' | 'answered';
    readonly message: Uint8Array;
  }>;
  readonly noTlsInWords: string;
  /** Why no login begins inside hello. */
  readonly speculativeInWords: (sent: boolean) => string;
}

/** The trail of a pinned value: loaded when one is first pinned. */
export interface TrailParts {
  readonly Trail: ComponentType<{ readonly value: ValueName }>;
}

/** What a failed run is answered with: loaded when one is first looked at. */
export interface RefusalParts {
  /** What STS says of it, where a cluster refused. */
  readonly AskStsHere: ComponentType;
  /** What was found of the run, or of a driver's login. */
  readonly FailureNotice: ComponentType;
  /** The first thing that was found of it, on one line; null where that tells no more than its end does. */
  readonly firstFound: (run: Pick<State, 'log' | 'ran'>, signer: Signer) => string | null;
}

/** What drivers do differently at a step: loaded when somebody asks. */
export interface DifferenceParts {
  readonly Differences: ComponentType<{ readonly step: StepId }>;
}

/** A step done again in a shell: loaded when that is first turned to. */
export interface ShellParts {
  readonly ShellPanel: ComponentType<{ readonly step: StepId }>;
}

/** A whole run for paper: loaded when somebody is about to print. */
export interface PrintParts {
  readonly PrintSheet: ComponentType<{ readonly verdict: ReactNode }>;
}

/** What plays the handshake: loaded when somebody first asks for it. */
export interface WalkParts {
  readonly WalkBar: ComponentType;
}

/** The mode that stands on the page; null while its part is loaded, and where it could not be. */
export type ShownMode = Mode | null;

/** What a run is told of that has something broken on purpose: loaded when anything first is. */
export interface LabParts {
  readonly StepMark: ComponentType<{ readonly step: StepId }>;
  readonly BrokenHere: ComponentType<{ readonly step: StepId }>;
  readonly LabResult: ComponentType;
}

/** Whether the page shows a log, step by step: there is something for keys to go through, and to download. */
export function showsLog(shown: ShownMode): boolean {
  return shown === 'handshake' || shown === 'diagnose' || shown === 'listen';
}
