import { useEffect, useState } from 'react';
import type { Fault } from '../../../core/fault/fault';
import type { Forecast } from '../../state/run/brokenRun';
import { useActions, useCountersign } from '../shared/store';

/** Who is to object, as a dry run has it: null until the first is over, then of these inputs or of those just before. */
export function useForecast(): Forecast | Fault | null {
  const inputs = useCountersign((state) => state.inputs);
  const { forecast } = useActions();
  const [known, setKnown] = useState<Forecast | Fault | null>(null);
  useEffect(() => {
    let over = false;
    const find = async (): Promise<void> => {
      const found = await forecast(inputs);
      if (!over) setKnown(found);
    };
    void find();
    return () => {
      over = true;
    };
  }, [inputs, forecast]);
  return known;
}
