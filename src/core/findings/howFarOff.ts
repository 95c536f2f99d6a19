import type { ClockSkew } from './clockSkews';

/** A clock difference, and what of one is taken, milliseconds. */
export type Off = Pick<ClockSkew, 'ms' | 'toleranceMs'>;

/** `near`: AWS's general page would not take it, and STS was seen to. */
export type HowFar = 'agrees' | 'within' | 'near' | 'beyond';

/** What AWS's general page says of the age of a signature in most cases, milliseconds (corrections.md 39). */
export const generalMs = 5 * 60_000;

/** Dates have whole seconds, and a message is under way. */
const noDifferenceMs = 2_000;

/** What a clock difference is to STS. */
export function howFarOff({ ms, toleranceMs }: Off): HowFar {
  const off = Math.abs(ms);
  if (off > toleranceMs) return 'beyond';
  if (off > generalMs) return 'near';
  return off < noDifferenceMs ? 'agrees' : 'within';
}
