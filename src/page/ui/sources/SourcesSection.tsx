import { Later } from '../shared/Later';
import './SourcesSection.css';

/** The list of sources; it is loaded right after what the page opens with, into a place that is kept for it. */
export function SourcesSection() {
  return (
    <div className="sources">
      <h3>Sources, first wins</h3>
      <Later meanwhile={<div className="sources-place" />}>{({ SourceList }) => <SourceList />}</Later>
    </div>
  );
}
