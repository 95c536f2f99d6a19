import type { Stop } from '../../../core/provenance/trailOf';
import type { Look } from '../../state/address/address';

/** By which look a stop is seen: messages and STS’s side by their bytes, what is text as text. */
export function lookOf(stop: Stop): Look {
  if (stop.kind !== 'place') return 'annotated';
  const { medium } = stop.place;
  return medium.kind === 'message' || medium.step === 'sts' ? 'bytes' : 'annotated';
}
