import { lazy, Suspense, useState } from 'react';
import { rungTitles, type RungId } from '../../../core/sources/rungs';
import { rungInText, walkerInText } from '../../state/inputs/ladder';
import { ladderView } from '../../state/selectors/rungs';
import { Notice } from '../kit/Notice';
import { Quote } from '../kit/Quote';
import { useCountersign } from '../shared/store';
import { Mixed } from './Mixed';
import { NotUsed } from './NotUsed';

const EveryProgram = lazy(() =>
  import('./EveryProgram').then(({ EveryProgram: Table }) => ({ default: Table })),
);

/** What the chosen order makes of the sources, where there is more to say than the list does. */
export function WhatItComesTo() {
  const inputs = useCountersign((state) => state.inputs);
  const [every, setEvery] = useState(false);
  const { climb, alone } = ladderView(inputs);
  const { stopped, mixed, doubtfulAt, winner } = climb;
  const { id, title, versions, others } = inputs.order;
  return (
    <div className="ladder-outcome">
      <div className="ladder-said" aria-live="polite">
        {stopped && !(alone && stopped.words === null) ? (
          <Notice tone="bad" title={`${walkerInText(inputs.order)} stops at ${rungInText(stopped.rung)}`}>
            {stopped.words === null ? 'It takes nothing below.' : <Quote>{stopped.words}</Quote>}
          </Notice>
        ) : null}
        {mixed ? <Mixed mixture={mixed} title={title} /> : null}
        {doubtfulAt && !stopped ? (
          <p className="ladder-note">
            {id === 'manual' ? 'Programs differ' : `It is not known what ${title} does`} at an incomplete{' '}
            {inSentence(doubtfulAt)}.{' '}
            {winner === null ? '' : `If it is passed over, ${rungInText(winner)} wins.`}
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

function inSentence(rung: RungId): string {
  return rung === 'ecs' || rung === 'ec2' ? `answer of ${rungTitles[rung]}` : rungTitles[rung].toLowerCase();
}
