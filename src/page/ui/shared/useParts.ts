import { useMemo } from 'react';
import type { ValueName } from '../../../core/vocabulary/values';
import { partsOf, type Part } from '../../state/selectors/valueParts';
import { shownValues } from '../../state/selectors/shown';
import { useCountersign, useUi } from './store';

/** Which other values the text of a value holds, in what is shown. */
export function useParts(): (name: ValueName, text: string) => readonly Part[] {
  const { store } = useUi();
  const log = useCountersign((state) => state.log);
  const preview = useCountersign((state) => state.preview);
  return useMemo(() => {
    const shown = shownValues({ ...store.getState(), log, preview });
    return (name, text) => partsOf(name, text, shown);
  }, [store, log, preview]);
}
