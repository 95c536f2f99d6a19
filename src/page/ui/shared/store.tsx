import { createContext, useContext, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ListenStore } from '../../state/listen/store';
import type { SandboxUser } from '../../../core/sts/users';
import type { State } from '../../state/view/state';
import type { Actions } from '../../state/handshake/actions';
import type { GuideStore } from '../../state/view/guide';
import type { ViewActions, ViewStore } from '../../state/view/viewStore';
import type { Clock } from '../../../core/link/ports';
import { isSame } from '../kit/isSame';
import type { Signer } from './signer';
import type { LaterParts } from './laterParts';
import type { Leads } from '../../../words/en/leads/signerLeads';
import type { GlossaryParts } from './explained';
import type { HeldParts } from './heldParts';
import type { Loadable } from './loadable';
import type {
  BytesParts,
  ConnectionParts,
  DifferenceParts,
  LabParts,
  PrintParts,
  RefusalParts,
  ShellParts,
  TemporaryMode,
  TrailParts,
  WalkParts,
} from './modes';
import type { TraceFileFacts, Traces } from './opened';

/** What components may reach: the log that is looked at, and the clock for countdowns. */
export interface UiContext {
  readonly store: ViewStore;
  readonly signer: Signer;
  /** What each step is for, in words to or about whoever signs. */
  readonly leads: Leads;
  /** null where one only looks: there is nothing to edit and nothing to run. */
  readonly actions: Actions | null;
  /** What is heard of other people's drivers; null in every other mode. */
  readonly listen: ListenStore | null;
  readonly clock: Clock;
  /** Whether the page is served to others than who started its server. */
  readonly shared: boolean;
  /** Whom the sandbox in the page knows, at this moment. */
  readonly sandboxUsers: () => readonly SandboxUser[];
  /** The sandbox's users, offered as examples. */
  readonly examples: readonly Example[];
  /** Traces from files. */
  readonly traces: Traces;
  /** The file whose trace is looked at; null where it is a run of this page, or a login that is heard. */
  readonly file: TraceFileFacts | null;
  /** What is loaded after first paint. */
  readonly later: Loadable<LaterParts>;
  readonly temporary: Loadable<TemporaryMode>;
  /**
   * Brings a text as evidence: `open` turns to Diagnose with it, `wait` leaves it there.
   * @returns whether there was any evidence in it
   */
  readonly bring: (text: string, then: 'open' | 'wait') => Promise<boolean>;
  readonly refusal: Loadable<RefusalParts>;
  readonly shell: Loadable<ShellParts>;
  /** What holds messages, changes them and repeats a run. */
  readonly held: Loadable<HeldParts>;
  readonly differences: Loadable<DifferenceParts>;
  /** What terms and values are. */
  readonly glossary: Loadable<GlossaryParts>;
  /** What leads a newcomer. */
  readonly guide: GuideStore;
  readonly walk: Loadable<WalkParts>;
  readonly lab: Loadable<LabParts>;
  readonly bytes: Loadable<BytesParts>;
  readonly connection: Loadable<ConnectionParts>;
  readonly trail: Loadable<TrailParts>;
  /** What draws a whole run for paper. */
  readonly print: Loadable<PrintParts>;
  /** Hands a file to the person. */
  readonly download: (name: string, text: string) => void;
}

export interface Example {
  readonly id: string;
  readonly title: string;
  readonly accessKeyId: string;
  /** Fills the inputs with this user's credentials. */
  readonly load: () => void;
}

const Context = createContext<UiContext | null>(null);

export function UiProvider({ value, children }: { readonly value: UiContext; readonly children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

export function useUi(): UiContext {
  const context = useContext(Context);
  if (!context) throw new TypeError('No UiProvider stands above this component');
  return context;
}

/** Selects by reference: a selector must return the same object while nothing it reads has changed. */
export function useCountersign<T>(selector: (state: State) => T): T {
  return useStore(useUi().store, selector);
}

/** As `useCountersign`, of what is made anew with each change and mostly comes to the same. @param depth as `isSame` has it */
export function useSame<T>(selector: (state: State) => T, depth: number): T {
  const last = useRef<{ readonly made: T; readonly shown: T }>(undefined);
  return useCountersign((state) => {
    const made = selector(state);
    // React asks several times for each change.
    const { current: before } = last;
    if (before?.made === made) return before.shown;
    const shown = before && isSame(before.shown, made, depth) ? before.shown : made;
    last.current = { made, shown };
    return shown;
  });
}

const logOf = ({ log }: State) => log;
const inputsOf = ({ inputs }: State) => inputs;
const cursorOf = ({ cursor }: State) => cursor;

/** What happened in the run that is looked at. */
export function useLog(): State['log'] {
  return useCountersign(logOf);
}

export function useInputs(): State['inputs'] {
  return useCountersign(inputsOf);
}

/** The step that is looked at. */
export function useCursor(): State['cursor'] {
  return useCountersign(cursorOf);
}

export function useSigner(): Signer {
  return useUi().signer;
}

/** What can be done with any log. */
export function useViewActions(): ViewActions {
  return useUi().store.actions;
}

/** What can be done with one's own handshake. */
export function useActions(): Actions {
  const { actions } = useUi();
  if (!actions) throw new TypeError('Here one only looks: there is nothing to edit and nothing to run');
  return actions;
}
