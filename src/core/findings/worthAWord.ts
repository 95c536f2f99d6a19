import { howFarOff, type Off } from './howFarOff';

/** The clock differences that STS may object to. */
export function worthAWord<T extends Off>(skews: readonly T[]): readonly T[] {
  return skews.filter((skew) => ['near', 'beyond'].includes(howFarOff(skew)));
}
