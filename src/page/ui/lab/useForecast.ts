import { useEffect, useState } from 'react';
import type { Fault } from '../../../core/fault/fault';
import type { Inputs } from '../../state/inputs/inputs';
import type { Forecast } from '../../state/run/brokenRun';
import { useActions, useInputs } from '../shared/store';

/** What a dry run came to, and the inputs it was made with. */
export interface ForecastOf {
  readonly inputs: Inputs;
  readonly found: Forecast | Fault;
}

/** Who is to object, as a dry run has it: null until the first is over, then of these inputs or of those just before. */
export function useForecast(): ForecastOf | null {
  const inputs = useInputs();
  const { forecast } = useActions();
  const [known, setKnown] = useState<ForecastOf | null>(null);
  useEffect(() => {
    let over = false;
    const find = async (): Promise<void> => {
      const found = await forecast(inputs);
      if (!over) setKnown({ inputs, found });
    };
    void find();
    return () => {
      over = true;
    };
  }, [inputs, forecast]);
  return known;
}
