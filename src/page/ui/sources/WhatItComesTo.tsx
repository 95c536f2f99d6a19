import { useState, type ReactNode } from 'react';
import { renewalsOf } from '../../../core/drivers/renewals';
import { chainNotes } from '../../../words/en/sources/chainNotes';
import { sourceInText, walkerInText } from '../../../words/en/sources/inText';
import { doubtInWords, mixtureInWords } from '../../../words/en/sources/resolutionInWords';
import { sourcesView } from '../../state/selectors/sourcesView';
import { Notice } from '../kit/Notice';
import { Quote } from '../kit/Quote';
import { OriginNote } from '../shared/OriginNote';
import { useInputs } from '../shared/store';
import { EveryProgram } from './EveryProgram';
import { WhenTheyEnd } from './WhenTheyEnd';

/** What the chosen order makes of the sources, where there is more to say than the list does. */
export function WhatItComesTo() {
  const inputs = useInputs();
  const { resolution, alone } = sourcesView(inputs);
  const { stopped, mixed, doubtfulAt, winner } = resolution;
  const { id, title } = inputs.order;
  const { versions, others } = chainNotes[id];
  return (
    <div className="k-stack sources-outcome">
      <div className="k-stack sources-said" aria-live="polite">
        {stopped && !(alone && stopped.words === null) ? (
          <Notice tone="bad" title={`${walkerInText(inputs.order)} stops at ${sourceInText(stopped.source)}`}>
            {stopped.words === null ? (
              'It takes nothing below.'
            ) : (
              <>
                <Quote>{stopped.words}</Quote>
                {stopped.from ? <OriginNote from={stopped.from} /> : null}
              </>
            )}
          </Notice>
        ) : null}
        {mixed ? (
          <Notice tone="warn" title="Put together of two sources">
            {mixtureInWords(inputs.order, mixed)}
          </Notice>
        ) : null}
        {doubtfulAt && !stopped ? (
          <p className="k-note">{doubtInWords(inputs.order, doubtfulAt, winner)}</p>
        ) : null}
      </div>
      {id === 'manual' ? null : (
        <p className="k-note">
          {title}, {versions}.{others === null ? '' : ` ${others}`}
        </p>
      )}
      <Folded summary="Which source each driver uses">{() => <EveryProgram />}</Folded>
      {renewalsOf(id).length === 0 ? null : (
        <Folded summary="What a pool does when they end">{() => <WhenTheyEnd order={id} />}</Folded>
      )}
    </div>
  );
}

/** Drawn when it is first asked for. */
function Folded({ summary, children }: { readonly summary: string; readonly children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="k-note">{summary}</summary>
      {open ? children() : null}
    </details>
  );
}
