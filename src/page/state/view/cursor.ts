import type { StoreApi } from 'zustand/vanilla';
import { stepBeside } from '../../../core/vocabulary/steps';
import type { State } from './state';
import type { ViewActions } from './viewStore';

/** Moves along the path, whoever wrote the log. */
export function cursorOf({ setState }: Pick<StoreApi<State>, 'setState'>): ViewActions {
  const move = (by: 1 | -1): void => setState(({ cursor }) => ({ cursor: stepBeside(cursor, by) }));
  return {
    select: (cursor) => setState({ cursor }),
    nextStep: () => move(1),
    previousStep: () => move(-1),
  };
}
