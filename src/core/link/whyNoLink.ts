import { isJsonObject } from '../bytes/jsonObject';
import { isFaultData } from '../fault/codes';
import type { FaultData } from '../fault/facts';

/*
 * A browser hides from a page why its WebSocket was refused. So the page asks: POST at the same place, answered by a
 * `NoLink`, with `Retry-After` where waiting helps.
 */

export interface NoLink {
  /** null: a link would be granted. */
  readonly fault: FaultData | null;
}

/** @returns null for what tells of no fault, and for what nobody says who knows of links */
export function decodeNoLink(text: string): FaultData | null {
  try {
    const told: unknown = JSON.parse(text);
    return isJsonObject(told) && isFaultData(told.fault) ? told.fault : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
