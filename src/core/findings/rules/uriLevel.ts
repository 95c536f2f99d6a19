import type { Effect } from '../../drivers/uri/facts';
import type { Reading } from '../../drivers/uri/reading';
import type { DriversMake } from '../facts/connectionString';
import type { Level } from '../finding';
import type { PossibleDrivers } from './driversOf';
import type { Place } from './uriPlaces';

/** With these what a driver logs in by is not what stands there, or is nothing at all. */
const spoils: ReadonlySet<Effect['code']> = new Set<Effect['code']>([
  'plus-becomes-space',
  'password-cut',
  'token-becomes-boolean',
  'empty-secret-signs',
  'empty-id-signs',
  'bytes-replaced',
  'no-mechanism',
  'mechanism-case-left-out',
  'unknown-mechanism-left-out',
  'other-mechanism',
]);

/** How sure it is that this makes a login fail: where each driver that it may be of fails with it, and which it is is known. */
export function levelOf(place: Place, readings: readonly Reading[], known: PossibleDrivers['known']): Level {
  const failing = new Set(place.made.filter(({ does }) => fails(does)).flatMap(({ drivers }) => drivers));
  if (failing.size === 0) return 'possible';
  const all = failing.size === readings.length;
  if (known === 'none') return all ? 'likely' : 'possible';
  return all && known === 'exact' ? 'certain' : 'likely';
}

function fails(does: DriversMake['does']): boolean {
  switch (does.kind) {
    case 'refuse':
      return true;
    case 'read':
      return spoils.has(does.effect.code);
    case 'unknown':
      return false;
  }
}
