import type { Place } from '../../../core/provenance/place';
import { placesIn } from '../../../core/provenance/placesIn';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { Preview, State } from '../view/state';

type Log = readonly HandshakeEvent[];

interface Known {
  readonly preview: Preview | null;
  readonly places: readonly Place[];
}

const known = new WeakMap<Log, Known>();

/** Where every value stands in what is shown; found once for a log, and anew for changed inputs. */
export function placesOf({ log, preview }: Pick<State, 'log' | 'preview'>): readonly Place[] {
  const last = known.get(log);
  if (last?.preview === preview) return last.places;
  const places = placesIn(log, preview ?? undefined);
  known.set(log, { preview, places });
  return places;
}
