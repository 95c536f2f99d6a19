import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DriversState, DriversStore } from '../../state/drivers/store';

const Context = createContext<DriversStore | null>(null);

export const DriversProvider = Context.Provider;

export function useDriversStore(): DriversStore {
  const store = useContext(Context);
  if (!store) throw new TypeError('No DriversProvider stands above this component');
  return store;
}

export function useDrivers(): DriversState {
  return useStore(useDriversStore());
}
