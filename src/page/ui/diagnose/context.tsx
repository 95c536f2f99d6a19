import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { compareLogins, type ComparedLogins } from '../../../core/evidence/logins/compareLogins';
import type { Judged } from '../../../core/findings/judge';
import type { Knowledge, StsAnswer } from '../../../core/findings/knowledge';
import type { AskStsStore } from '../../state/askSts/store';
import { stsAnswerIn } from '../../state/askSts/stsAnswerIn';
import { diagnosisOf } from '../../state/diagnose/diagnosis';
import { judgedIn } from '../../state/diagnose/judged';
import { knowledgeIn } from '../../state/diagnose/knowledge';
import type { DiagnoseState } from '../../state/diagnose/state';
import type { DiagnoseStore } from '../../state/diagnose/store';
import { useUi } from '../shared/store';

interface Diagnose {
  readonly store: DiagnoseStore;
  readonly askSts: AskStsStore;
  /** Turns one's own handshake to a cluster; an empty text leaves what stands there. */
  readonly carry: (connectionString: string) => void;
}

const Context = createContext<Diagnose | null>(null);

export function DiagnoseProvider({
  value,
  children,
}: {
  readonly value: Diagnose;
  readonly children: ReactNode;
}) {
  return <Context value={value}>{children}</Context>;
}

export function useDiagnoseStores(): Diagnose {
  const context = useContext(Context);
  if (!context) throw new TypeError('No DiagnoseProvider stands above this component');
  return context;
}

export function useDiagnose<T>(selector: (state: DiagnoseState) => T): T {
  return useStore(useDiagnoseStores().store, selector);
}

export interface Diagnosis {
  readonly known: Knowledge;
  readonly judged: Judged;
  /** Two logins, held against each other; null where one was brought. */
  readonly compared: ComparedLogins | null;
}

/** All that is known of what was brought, judged. */
export function useDiagnosis(): Diagnosis {
  const { store, askSts } = useDiagnoseStores();
  const { clock } = useUi();
  const state = useStore(store);
  const asked = useStore(askSts);
  return useMemo(() => diagnosisAt(state, asked, clock.now()), [state, asked, clock]);
}

type Asked = Parameters<typeof stsAnswerIn>[0];

/** Verdict, steps and what was found are drawn at once, from one: it is judged once for all of them. */
let latest: { state: DiagnoseState; asked: Asked; now: number; diagnosis: Diagnosis } | null = null;
const atOnceMs = 1000;

function diagnosisAt(state: DiagnoseState, asked: Asked, now: number): Diagnosis {
  if (latest?.state === state && latest.asked === asked && now - latest.now < atOnceMs)
    return latest.diagnosis;
  const sts: StsAnswer | undefined = stsAnswerIn(asked);
  const known = knowledgeIn(state, now, sts);
  const compared = compareLogins(judgedIn(state, now));
  const diagnosis = { known, judged: diagnosisOf(known), compared };
  latest = { state, asked, now, diagnosis };
  return diagnosis;
}
