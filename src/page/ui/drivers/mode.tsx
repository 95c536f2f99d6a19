import type { DriversStore } from '../../state/drivers/store';
import type { DriversMode } from '../shared/modes';
import { DriversProvider } from './context';
import { DriversStage } from './DriversStage';
import { ReaderList } from './ReaderList';
import { StringInput } from './StringInput';
import './Drivers.css';

/** One connection string on the left, the drivers in the middle, what the chosen one makes of it on the right. */
export function driversMode(store: DriversStore): DriversMode {
  return {
    inputs: (
      <DriversProvider value={store}>
        <StringInput />
      </DriversProvider>
    ),
    steps: (
      <DriversProvider value={store}>
        <ReaderList />
      </DriversProvider>
    ),
    stage: (
      <DriversProvider value={store}>
        <DriversStage />
      </DriversProvider>
    ),
  };
}
