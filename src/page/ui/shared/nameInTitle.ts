import { titleOf } from '../../../words/en/title';
import { readAddress } from '../../state/address/address';

/** Has the title of the page say where one is in it, as its address does, from now on. */
export function nameInTitle(): void {
  // A step is put into the address without a hashchange: who does not tell of that has a title without its step.
  const tells = 'navigation' in globalThis ? globalThis.navigation : null;
  const name = (): void => {
    const place = readAddress(location.hash);
    // Diagnose shows a cause, of whatever step.
    const isOfStep = place.mode === 'handshake' || place.mode === 'listen';
    document.title = titleOf(place.mode, tells && isOfStep ? place.step : null);
  };
  name();
  if (tells) tells.addEventListener('currententrychange', name);
  else addEventListener('hashchange', name);
}
