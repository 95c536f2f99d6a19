import type { Payload } from '../piece';
import type { Found } from '../scan';

/** A payload at its place; its text is shown where no token is in it. */
export function foundPayload(facts: Payload, start: number, end: number): Found {
  const isOpen = facts.payload !== 'client-final' || facts.final.sessionToken === undefined;
  return { kind: 'sasl-payload', start, end, facts, ...(isOpen ? { open: true } : { hidden: true }) };
}
