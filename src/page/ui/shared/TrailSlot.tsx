import { usePinned } from './pointed';
import { useUi } from './store';
import { useLoaded } from './useLoaded';
import { WhenLoaded } from './WhenLoaded';

/** The trail of the pinned value, below the steps. */
export function TrailSlot() {
  const { pinned } = usePinned();
  const trail = useLoaded(useUi().trail, pinned !== null);
  return pinned === null ? null : (
    <WhenLoaded loaded={trail}>{({ Trail }) => <Trail value={pinned} />}</WhenLoaded>
  );
}
