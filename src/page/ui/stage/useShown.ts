import { shownSigning, shownValues, type ShownSigning, type ShownValues } from '../../state/selectors/shown';
import { useCountersign } from '../shared/store';

/** What is on screen of the latest run: its values and its signing. */
export function useShown(): { readonly shown: ShownValues; readonly signing: ShownSigning | null } {
  const log = useCountersign((state) => state.log);
  const preview = useCountersign((state) => state.preview);
  const keys = useCountersign((state) => state.keys);
  const state = { log, preview, keys };
  return { shown: shownValues(state), signing: shownSigning(state) };
}
