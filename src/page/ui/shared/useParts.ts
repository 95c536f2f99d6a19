import { useMemo } from 'react';
import type { ValueName } from '../../../core/vocabulary/values';
import { partsOf, type Part } from '../../state/selectors/valueParts';
import { shownValues, type ShownValues } from '../../state/selectors/shown';
import { useCountersign } from './store';

/** Which other values the text of a value holds, in what is shown. */
export function useParts(): (name: ValueName, text: string) => readonly Part[] {
  const { clientNonce, amzDate, region } = useCountersign(shownValues);
  return useMemo(() => {
    const inside = Object.entries({ clientNonce, amzDate, region }).filter(([, text]) => text !== undefined);
    const shown: ShownValues = Object.fromEntries(inside);
    return (name, text) => partsOf(name, text, shown);
  }, [clientNonce, amzDate, region]);
}
