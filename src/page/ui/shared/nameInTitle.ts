import { titleOf } from '../../../words/en/title';
import { readAddress } from '../../state/address/address';
import { addressReplaced } from './address';

/** Has the title of the page say where one is in it, as its address does, from now on. */
export function nameInTitle(): void {
  name();
  for (const change of ['hashchange', addressReplaced]) addEventListener(change, name);
}

function name(): void {
  const place = readAddress(location.hash);
  // Diagnose shows a cause, of whatever step.
  const isOfStep = place.mode === 'handshake' || place.mode === 'listen';
  document.title = titleOf(place.mode, isOfStep ? place.step : null);
}
