import type { Disagreement, SeenValue } from '../findings/seen';
import { comparable } from './comparable';
import type { Told } from './valuesOf';

/**
 * Values that are told more than once and not alike.
 * @param told what each place tells, the pieces from 1; at 0 what was entered beside them
 */
export function disagreementsIn(told: readonly (readonly Told[])[]): readonly Disagreement[] {
  const places = new Map<SeenValue, { readonly texts: Set<unknown>; readonly pieces: number[] }>();
  for (const [piece, values] of told.entries()) {
    for (const [value, text] of values) {
      const place = places.get(value) ?? { texts: new Set<unknown>(), pieces: [] };
      place.texts.add(value === 'driverVersion' ? majorAndMinor(`${text}`) : comparable(text));
      if (place.pieces.at(-1) !== piece) place.pieces.push(piece);
      places.set(value, place);
    }
  }
  return [...places].flatMap(([value, { texts, pieces }]) => (texts.size > 1 ? [{ value, pieces }] : []));
}

/** `6.20` and `6.20.0` are one. */
function majorAndMinor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
