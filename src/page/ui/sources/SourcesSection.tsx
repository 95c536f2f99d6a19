import { lazy, Suspense } from 'react';
import './SourcesSection.css';

const SourceList = lazy(() => import('./SourceList').then(({ SourceList: List }) => ({ default: List })));

/** The list of sources; it is loaded right after what the page opens with, into a place that is kept for it. */
export function SourcesSection() {
  return (
    <div className="sources">
      <h3>Sources, first wins</h3>
      <Suspense fallback={<div className="sources-place" />}>
        <SourceList />
      </Suspense>
    </div>
  );
}
