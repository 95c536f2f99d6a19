import { toleranceMs } from '../sts/checks';
import { signedAt } from './clockSkews';
import type { Knowledge } from './knowledge';

/** When things end, epoch milliseconds; null where that is not known. */
export interface Ends {
  readonly credentials: number | null;
  /** From then on STS, as it was seen, takes the signature no more. */
  readonly signature: number | null;
}

export function endsOf(known: Knowledge): Ends {
  const signed = signedAt(known);
  return { credentials: known.expiration ?? null, signature: signed === null ? null : signed + toleranceMs };
}
