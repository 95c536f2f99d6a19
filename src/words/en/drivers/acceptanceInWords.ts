import type { Cause } from '../../../core/drivers/uri/facts';
import { causeInWords } from './causeInWords';

export function notKnownOf(cause: Cause): string {
  return `What this driver does with ${causeInWords(cause)} is not known.`;
}

export function refusedFor(cause: Cause): string {
  return `Because of ${causeInWords(cause)}.`;
}

/** Of a driver whose messages hold what they complain of. */
export const printsSecretsWarning =
  'Its messages, or its log, can print parts of the secret or token: look before you share one.';
