import { NotLoaded } from './NotLoaded';
import { usePinned } from './pointed';
import { useUi } from './store';
import { useLoaded } from './useLoaded';

/** The trail of the pinned value, below the steps. */
export function TrailSlot() {
  const { pinned } = usePinned();
  const trail = useLoaded(useUi().trail, pinned !== null);
  if (pinned === null || trail.phase === 'loading') return null;
  return trail.phase === 'failed' ? <NotLoaded /> : <trail.value.Trail value={pinned} />;
}
