import { lazy, Suspense } from 'react';
import './LadderSection.css';

const Ladder = lazy(() => import('./Ladder').then(({ Ladder: List }) => ({ default: List })));

/** The list of sources; it is loaded right after what the page opens with, into a place that is kept for it. */
export function LadderSection() {
  return (
    <div className="ladder">
      <h3>Sources, first wins</h3>
      <Suspense fallback={<div className="ladder-place" />}>
        <Ladder />
      </Suspense>
    </div>
  );
}
