import type { State } from '../../state/view/state';
import { shownSigning, shownValues, type ShownSigning, type ShownValues } from '../../state/selectors/shown';
import { useCountersign, useLog } from '../shared/store';

const previewOf = ({ preview }: State) => preview;
const keysOf = ({ keys }: State) => keys;

/** What is on screen of the latest run: its values and its signing. */
export function useShown(): { readonly shown: ShownValues; readonly signing: ShownSigning | null } {
  const log = useLog();
  const preview = useCountersign(previewOf);
  const keys = useCountersign(keysOf);
  const state = { log, preview, keys };
  return { shown: shownValues(state), signing: shownSigning(state) };
}
