import type { ReactNode } from 'react';
import type { Masked, Redaction } from '../../../core/trace/format';
import type { Leads } from '../../../words/en/leads/signerLeads';
import type { ViewStore } from '../../state/view/viewStore';
import type { Signer } from './signer';

/** What is known of the file of a trace. */
export interface TraceFileFacts {
  /** null: its text was pasted. */
  readonly name: string | null;
  readonly version: 1 | 2;
  /** Epoch milliseconds. */
  readonly exportedAt: number;
  readonly redaction: Redaction;
  readonly masked: readonly Masked[];
}

/** A trace from a file, looked at in place of one's own run. */
export interface OpenedTrace {
  readonly file: TraceFileFacts;
  readonly store: ViewStore;
  readonly signer: Signer;
  readonly leads: Leads;
  /** What stands in place of the inputs. */
  readonly panel: ReactNode;
}

/** Why something is no trace that can be opened, in words. */
export interface NotOpened {
  /** What was to be opened. */
  readonly name: string | null;
  readonly says: string;
  readonly next?: string;
}

/** The trace that is open, and why the latest that was tried is not. */
export interface TraceState {
  readonly trace: OpenedTrace | null;
  readonly problem: NotOpened | null;
}

export interface Traces {
  readonly get: () => TraceState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** @returns whether it is open now; if not, what was looked at before still is */
  readonly open: (source: File | string) => Promise<boolean>;
  /** Goes back to one's own inputs and run. */
  readonly close: () => void;
  /** Takes note of the problem. */
  readonly dismiss: () => void;
}
