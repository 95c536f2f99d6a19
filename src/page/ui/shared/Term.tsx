import { memo, useRef, useState, type ReactNode } from 'react';
import type { TermId } from '../../../core/vocabulary/terms';
import type { ValueName } from '../../../core/vocabulary/values';
import { values } from '../../../core/vocabulary/values';
import type { Explained } from './explained';
import { useOnPaper } from '../kit/paper';
import { NotLoaded } from './NotLoaded';
import { useUi } from './store';
import { useLoaded } from './useLoaded';

/** A term, with its definition at hand: pressed, it says what it is. */
export const Term = memo(function Term({
  of,
  children,
}: {
  readonly of: TermId;
  readonly children?: ReactNode;
}) {
  return <WithDefinition of={{ term: of }}>{children ?? of}</WithDefinition>;
});

/** The name of a named value, in the same way. */
export const ValueTitle = memo(function ValueTitle({ of }: { readonly of: ValueName }) {
  return <WithDefinition of={{ value: of }}>{values[of].title}</WithDefinition>;
});

interface WithDefinitionProps {
  readonly of: Explained;
  readonly children: ReactNode;
}

function WithDefinition({ of, children }: WithDefinitionProps) {
  const { glossary } = useUi();
  const [state, setState] = useState<'never opened' | 'open' | 'closed'>('never opened');
  const button = useRef<HTMLButtonElement>(null);
  const open = state === 'open';
  const loaded = useLoaded(glossary, open);
  const prepare = (): void => void glossary.ask();
  if (useOnPaper()) return children;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="k-term"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setState(open ? 'closed' : 'open')}
      >
        {children}
      </button>
      {state === 'never opened' || loaded.phase === 'loading' ? null : loaded.phase === 'ready' ? (
        <loaded.value.Definition of={of} open={open} anchor={button} onClose={() => setState('closed')} />
      ) : open ? (
        <NotLoaded />
      ) : null}
    </>
  );
}
