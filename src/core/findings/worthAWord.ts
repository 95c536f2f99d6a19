import type { ClockSkew } from './clockSkews';
import { howFarOff } from './howFarOff';

/** The clock differences that STS may object to. */
export function worthAWord(skews: readonly ClockSkew[]): readonly ClockSkew[] {
  return skews.filter((skew) => ['near', 'beyond'].includes(howFarOff(skew)));
}
