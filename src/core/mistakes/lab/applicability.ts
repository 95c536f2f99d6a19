import { isServerFault } from '../../mongodbAws/server/faults';
import type { LabContext, ToggleId } from './toggle';

/** Why a toggle cannot be applied here, or null where it can. */
export function whyNotApplicable(
  id: ToggleId,
  { mode, temporary, secretHasPlus, signsElsewhere }: LabContext,
): string | null {
  if (mode === null && isServerFault(id))
    return 'A cluster’s server does what it does: choose Sandbox for this.';
  if (signsElsewhere && !isServerFault(id) && id !== 'flag-y' && id !== 'auth-source')
    return 'The machine signs here, and it signs nothing but the right request.';
  switch (id) {
    case 'secret-plus':
      return secretHasPlus ? null : 'This secret access key has no plus sign.';
    case 'token-dropped':
      return temporary ? null : 'These are long-term credentials, which have no session token.';
    case 'token-expired':
      return temporary ? null : 'These are long-term credentials, which do not expire.';
    default:
      return null;
  }
}
