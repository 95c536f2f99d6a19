import { whyNotApplicable } from './applicability';
import { clientToggles } from './clientToggles';
import { toggleParameters } from './parameters';
import { serverToggles } from './serverToggles';
import type { Toggle, ToggleEntry, ToggleId } from './toggle';

const entries: Readonly<Record<ToggleId, ToggleEntry>> = { ...clientToggles, ...serverToggles };

/** The one table of all that can be broken on purpose. */
export const toggles = Object.fromEntries(
  Object.values(entries).map((entry) => [entry.id, whole(entry)]),
) as Readonly<Record<ToggleId, Toggle>>;

function whole(entry: ToggleEntry): Toggle {
  const parameter = toggleParameters[entry.id];
  return {
    ...entry,
    ...(parameter ? { parameter } : {}),
    inapplicable: (context) => whyNotApplicable(entry.id, context),
  };
}
