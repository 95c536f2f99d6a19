import type { ReactNode } from 'react';
import type { StepId } from '../../../core/vocabulary/steps';
import { firstOf } from '../../../core/trace/inLog';
import { Notice } from '../kit/Notice';
import type { HeldParts } from '../shared/heldParts';
import { useCountersign, useUi } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';

interface HeldHereProps {
  readonly held: boolean;
  /** The looks at the step. */
  readonly children: ReactNode;
}

/** Around the looks at a step: while its message is held, what changes it and lets it go stands above them. */
export function HeldHere({ held, children }: HeldHereProps) {
  const { actions, file } = useUi();
  const open = held && actions !== null;
  return (
    <div {...(open ? { role: 'region', 'aria-label': 'Held message' } : {})}>
      {open ? <WithHeld>{({ HeldMessage }) => <HeldMessage />}</WithHeld> : null}
      {held && file ? (
        <Notice tone="info" title="Held when the trace was exported">
          This message had not gone on then. A trace cannot be run, so nothing lets it go.
        </Notice>
      ) : null}
      {children}
    </div>
  );
}

/** Above the bytes of a step: those of its held message, to be changed. */
export function HeldBytesHere({ held }: { readonly held: boolean }) {
  const { actions } = useUi();
  return held && actions ? <WithHeld>{({ HeldBytes }) => <HeldBytes />}</WithHeld> : null;
}

/** What somebody changed or fixed in the run on screen, where it is to be said. */
export function ChangedNotice({ step }: { readonly step: StepId }) {
  const changed = useCountersign((state) => state.log.some(({ type }) => type === 'edited'));
  const fixed = useCountersign((state) => firstOf(state.log, 'started')?.fixed !== undefined);
  return (
    <>
      {changed ? <WithHeld>{({ ChangedHere }) => <ChangedHere step={step} />}</WithHeld> : null}
      {fixed ? <WithHeld>{({ FixedHere }) => <FixedHere />}</WithHeld> : null}
    </>
  );
}

/** Draws with what is loaded when a message is first held, changed or repeated. */
function WithHeld({ children }: { readonly children: (parts: HeldParts) => ReactNode }) {
  return <WhenLoaded loaded={useLoaded(useUi().held, true)}>{children}</WhenLoaded>;
}
