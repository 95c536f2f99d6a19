import { capturesOf } from '../../../core/evidence/capturesOf';
import type { Knowledge } from '../../../core/findings/knowledge';
import type { SignedLogin } from '../../../core/mongodbAws/replay';

/** The signed request that was brought; null where it is not whole. */
export function signedLoginOf(known: Knowledge): SignedLogin | null {
  const captures = capturesOf(known);
  return captures.kind === 'whole' ? captures.inputs[0] : null;
}
