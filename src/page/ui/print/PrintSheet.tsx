import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { createStore } from 'zustand/vanilla';
import { stepIds } from '../../../core/vocabulary/steps';
import { OnPaper } from '../kit/paper';
import { UiProvider, useUi } from '../shared/store';
import type { ViewStore } from '../../state/view/viewStore';
import { PrintedStep } from './PrintedStep';
import { PrintFront } from './PrintFront';
import './print.css';

/** A whole run as it goes to paper: what it came to, then every step with its texts and its bytes. Nothing of it can be pressed. */
export function PrintSheet({ verdict }: { readonly verdict: ReactNode }) {
  const ui = useUi();
  const sheet = useRef<HTMLElement>(null);
  const shown = useMemo(() => ({ ...ui, store: asRun(ui.store), actions: null, listen: null }), [ui]);
  useLayoutEffect(() => {
    for (const folded of sheet.current?.querySelectorAll<HTMLDetailsElement>('[data-finding] details') ?? [])
      folded.open = true;
  }, []);
  return (
    <OnPaper value={true}>
      <UiProvider value={shown}>
        <article ref={sheet} className="print" data-paper aria-label="The whole run">
          <PrintFront verdict={verdict} />
          {stepIds.map((step) => (
            <PrintedStep key={step} step={step} />
          ))}
        </article>
      </UiProvider>
    </OnPaper>
  );
}

/** The state as it is now, of the run alone: nothing of what has been entered since. */
function asRun(store: ViewStore): ViewStore {
  const state = { ...store.getState(), preview: null, draft: null };
  return Object.assign(
    createStore(() => state),
    { actions: store.actions, secrets: store.secrets },
  );
}
