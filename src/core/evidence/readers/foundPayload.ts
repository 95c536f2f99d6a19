import { maskedIdIn } from '../../sigv4/misplacedSecrets';
import type { Payload } from '../piece';
import type { Found } from '../scan';

/** A payload at its place; its text is shown where no token is in it, and no secret that stands for the key ID. */
export function foundPayload(facts: Payload, start: number, end: number): Found {
  const isOpen =
    facts.payload !== 'client-final' ||
    (facts.final.sessionToken === undefined && maskedIdIn(facts.final.authorization) === null);
  return { kind: 'sasl-payload', start, end, facts, ...(isOpen ? { open: true } : { hidden: true }) };
}
