import type { FaultFacts } from '../fault/facts';
import { Fault } from '../fault/fault';

/**
 * The one fault of a connection string. Its facts quote none of the string but one delimiter: before the parser knows where the user
 * information ends, any part of it may be a secret.
 * @param offset UTF-16 code unit in the connection string
 */
export function invalid(
  offset: number,
  facts: FaultFacts['connection-string-invalid'],
): Fault<'connection-string-invalid'> {
  return new Fault('connection-string-invalid', { ...facts, offset });
}
