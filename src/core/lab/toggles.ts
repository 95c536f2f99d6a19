import { clientToggles } from './clientToggles';
import { serverToggles } from './serverToggles';
import type { Toggle, ToggleId } from './toggle';

/** The one table of all that can be broken on purpose. */
export const toggles: Readonly<Record<ToggleId, Toggle>> = { ...clientToggles, ...serverToggles };
