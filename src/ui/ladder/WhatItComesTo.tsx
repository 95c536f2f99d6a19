import { lazy, Suspense, useState } from 'react';
import { rungTitles } from '../../core/ladder/rungs';
import { rungInText } from '../../state/ladder';
import { ladderView } from '../../state/selectors/rungs';
import { Notice } from '../kit/Notice';
import { useCountersign } from '../store';
import { Mixed } from './Mixed';
import { NotUsed } from './NotUsed';

const EveryProgram = lazy(() =>
  import('./EveryProgram').then(({ EveryProgram: Table }) => ({ default: Table })),
);

/** What the chosen order makes of the sources, where there is more to say than the list does. */
export function WhatItComesTo() {
  const inputs = useCountersign((state) => state.inputs);
  const [every, setEvery] = useState(false);
  const { stopped, mixed, doubtfulAt, winner } = ladderView(inputs).climb;
  const { id, title, versions, others } = inputs.order;
  return (
    <div className="ladder-outcome">
      <div className="ladder-said" aria-live="polite">
        {stopped ? (
          <Notice tone="bad" title={`${title} stops at ${rungInText(stopped.rung)}`}>
            {stopped.words === null ? (
              'It takes nothing below.'
            ) : (
              <blockquote className="stage-quote">
                <code>{stopped.words}</code>
              </blockquote>
            )}
          </Notice>
        ) : null}
        {mixed ? <Mixed mixture={mixed} title={title} /> : null}
        {doubtfulAt && !stopped ? (
          <p className="ladder-note">
            Programs differ at an incomplete {rungTitles[doubtfulAt].toLowerCase()}, or it is not known what
            they do.{' '}
            {winner === null ? 'Nothing else is here.' : `If it is passed over, ${rungInText(winner)} wins.`}
          </p>
        ) : null}
        <NotUsed />
      </div>
      {id === 'manual' ? null : (
        <p className="ladder-note">
          {title}, {versions}.{others === null ? '' : ` ${others}`}
        </p>
      )}
      <details className="ladder-every" onToggle={(event) => setEvery(event.currentTarget.open)}>
        <summary>What every program would take</summary>
        {every ? (
          <Suspense>
            <EveryProgram />
          </Suspense>
        ) : null}
      </details>
    </div>
  );
}
